import { Link } from '@tiptap/extension-link'
import { ContentFault } from '../faults'
import { LIMITS } from '../limits'

const ADDRESS = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@])[^\s"<>\p{Cc}\u200b]*$/iu

/** Whether an article may link there: a full http, https or mailto address, nothing relative, nothing that runs. */
export function isAllowedLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= LIMITS.link && ADDRESS.test(href)
}

/** A link. Only its address is the writer's; how it opens is decided where it is shown. */
export const ArticleLink = Link.extend({
  addAttributes() {
    return {
      href: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('href'),
        validate: (value: unknown) => {
          if (typeof value === 'string' && value.length > LIMITS.link) throw new ContentFault('oversized', 'link')
          if (!isAllowedLink(value)) throw new ContentFault('bad_link', 'link')
        },
      },
    }
  },
}).configure({
  openOnClick: false,
  autolink: false,
  defaultProtocol: 'https',
  isAllowedUri: isAllowedLink,
  HTMLAttributes: { rel: 'noopener nofollow', target: null, class: null },
})
