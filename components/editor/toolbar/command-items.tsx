import type { Editor } from '@tiptap/core'
import { Check } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import { MenuItem } from '@/components/ui/menu'
import type { EditorCommand } from '../commands/command'
import { CommandIcon } from '../commands/command-icon'
import { useCommandWords } from '../commands/use-command-words'

interface CommandItemsProps {
  editor: Editor
  commands: readonly EditorCommand[]
}

/** Commands in a menu: each with its mark, its keys, and a tick where it is so already. */
export function CommandItems({ editor, commands }: CommandItemsProps) {
  const words = useCommandWords()
  return commands.map(command => (
    <MenuItem
      key={command.id}
      icon={<CommandIcon command={command} className="size-4 text-ink-faint" />}
      tone={command.isGrave ? 'danger' : 'plain'}
      disabled={!command.isAvailable(editor)}
      onSelect={() => command.run(editor)}
    >
      <span className="flex items-center justify-between gap-6">
        <span>{words.name(command.id)}</span>
        {command.isActive?.(editor) ? (
          <Check aria-hidden className="size-4 text-accent" />
        ) : command.keys ? (
          <Kbd>{keysLabel(command.keys)}</Kbd>
        ) : null}
      </span>
    </MenuItem>
  ))
}
