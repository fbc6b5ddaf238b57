import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import { CommandIcon } from '../commands/command-icon'
import { useCommandWords } from '../commands/use-command-words'
import type { OfferedCommand } from './slash-commands'

interface SlashOptionProps {
  id: string
  offered: OfferedCommand
  isActive: boolean
  onActive: () => void
  onChoose: () => void
}

/** One line of the slash menu. The keyboard stays in the text; the text says which line it means. */
export function SlashOption({ id, offered: { command, name }, isActive, onActive, onChoose }: SlashOptionProps) {
  const hint = useCommandWords().hint(command.id)
  const aside = command.typed?.[0] ?? (command.keys ? keysLabel(command.keys) : null)
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseMove={isActive ? undefined : onActive}
      onClick={onChoose}
      className="flex min-h-11 w-full cursor-default text-start items-center gap-3 rounded-md px-2 py-0.5 select-none aria-selected:bg-hover"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-md bg-sheet text-ink-soft inset-ring inset-ring-line">
        <CommandIcon command={command} />
      </span>
      <span className="min-w-0 grow">
        <span className="block truncate text-base leading-6">{name}</span>
        {hint ? <span className="block truncate text-xs leading-5 text-ink-faint">{hint}</span> : null}
      </span>
      {aside ? <Kbd>{aside}</Kbd> : null}
    </button>
  )
}
