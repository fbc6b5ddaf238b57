import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { MatchOptions } from '@/lib/arabic/matching'
import { type FindState, followChange, goTo, startFinding } from './find-state'

type FindAction = { look: string; options: MatchOptions; from: number } | { go: number } | 'end'

/** Null while nothing is looked for: a change of the text costs nothing then. */
export const findKey = new PluginKey<FindState | null>('find')

export const look = (look: string, options: MatchOptions, from: number): FindAction => ({ look, options, from })

function findPlugin(): Plugin<FindState | null> {
  return new Plugin<FindState | null>({
    key: findKey,
    state: {
      init: () => null,
      apply(transaction, state) {
        const action: FindAction | undefined = transaction.getMeta(findKey)
        const { doc } = transaction
        if (action === 'end') return null
        if (action && 'look' in action) {
          return startFinding(doc, action.look, action.options, action.from, state?.asked ?? 0)
        }
        if (!state) return null
        const current = transaction.docChanged ? followChange(doc, state) : state
        return action ? goTo(doc, current, action.go) : current
      },
    },
    props: {
      decorations: state => findKey.getState(state)?.shown,
    },
    view: () => ({
      update(view, before) {
        const asked = findKey.getState(view.state)?.asked
        if (asked !== undefined && asked !== findKey.getState(before)?.asked) bringIntoSight(view)
      },
    }),
  })
}

/** The page is the one who scrolls; its top line and the panel would cover what is only just in sight. */
function bringIntoSight(view: EditorView): void {
  const here = view.dom.querySelector('.found-here')
  if (!here) return
  const { top, bottom } = here.getBoundingClientRect()
  const height = window.innerHeight
  if (top < height * 0.3 || bottom > height * 0.75) here.scrollIntoView({ block: 'center' })
}

/** Marks what somebody looks for in the text, for as long as they do. */
export const FindInStory = Extension.create({
  name: 'findInStory',
  addProseMirrorPlugins: () => [findPlugin()],
})
