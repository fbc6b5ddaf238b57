import type { Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isPressed } from '@/components/ui/keys'
import type { CommandGroup } from './command'
import { editorCommands } from './registry'

/** Nothing else binds these. */
const OWN: readonly CommandGroup[] = ['insert', 'block', 'table']

/**
 * The keys of commands that come from no extension, also on Arabic keyboards; and of those that do, nothing happens
 * where menus would not offer them: else a card's title would become a crosshead and lose what it leads to.
 */
export function commandKeys(editor: Editor): Plugin {
  const guarded = editorCommands.filter(
    ({ group, keys }) => keys !== undefined && (OWN.includes(group) || (group === 'blocks' && keys.startsWith('Mod+'))),
  )
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!(event.ctrlKey || event.metaKey || event.altKey) || !view.editable) return false
        const pressed = guarded.find(({ keys }) => keys && isPressed(event, keys))
        if (!pressed) return false
        const isOwn = OWN.includes(pressed.group)
        const isAvailable = pressed.isAvailable(editor)
        if (isOwn && isAvailable) pressed.run(editor)
        if (!isOwn && isAvailable) return false
        event.preventDefault()
        return true
      },
    },
  })
}
