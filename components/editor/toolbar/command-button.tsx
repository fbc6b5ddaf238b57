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
    selector: ({ editor: current }) => ({
      isOff: !current || !command.isAvailable(current),
      isOn: current !== null && command.isActive?.(current),
    }),
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
