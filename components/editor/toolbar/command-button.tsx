import { type Editor, useEditorState } from '@tiptap/react'
import type { CommandId } from '../commands/command'
import { CommandIcon } from '../commands/command-icon'
import { getCommand } from '../commands/registry'
import { useCommandWords } from '../commands/use-command-words'
import { ToolbarButton } from '../toolbar-button'

interface CommandButtonProps {
  editor: Editor | null
  id: CommandId
  className?: string
}

/** A button of the toolbar that does a command, and is pressed where it is done already. */
export function CommandButton({ editor, id, className }: CommandButtonProps) {
  const command = getCommand(id)
  const words = useCommandWords()
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      // While the document is opened anew, the editor before it is gone and the next one not here yet.
      const isThere = current !== null && !current.isDestroyed
      return {
        isOff: !isThere || !command.isAvailable(current),
        isOn: isThere && command.isActive?.(current),
      }
    },
  })
  return (
    <ToolbarButton
      label={words.name(id)}
      keys={command.keys}
      icon={<CommandIcon command={command} />}
      pressed={command.isActive ? (state?.isOn ?? false) : undefined}
      disabled={state?.isOff ?? true}
      onClick={() => editor && command.run(editor)}
      className={className}
    />
  )
}
