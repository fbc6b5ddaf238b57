import { isBlockId } from '../block-id'
import { ContentFault } from '../faults'

/** `note`: the name under which a reference and its footnote belong together. It is no number: see footnotes.ts. */
export const noteAttribute = {
  default: null,
  validate: (value: unknown) => {
    if (!isBlockId(value)) throw new ContentFault('invalid', 'note')
  },
  parseHTML: (element: HTMLElement) => element.getAttribute('data-note'),
  renderHTML: ({ note }: Record<string, unknown>) => ({ 'data-note': note }),
}

/** Whether an element of HTML names a note as we do. */
export function namesNote(element: HTMLElement): boolean {
  return isBlockId(element.getAttribute('data-note'))
}
