import { Command } from 'cmdk'
import { classNames } from '@/components/ui/class-names'
import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import type { PaletteEntry } from './entry'

/** One line of the palette: what it is, what tells it from others, and the keys that do the same. */
export function PaletteRow({ entry, onChoose }: { entry: PaletteEntry; onChoose: () => void }) {
  const { id, group, name, icon, detail, keys, isGrave } = entry
  const isStory = group === 'stories'
  return (
    <Command.Item
      value={id}
      onSelect={onChoose}
      className={classNames(
        'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 text-base select-none aria-selected:bg-hover',
        isGrave && 'text-danger',
      )}
    >
      <span aria-hidden className={classNames('shrink-0 *:[svg]:size-4.5', !isGrave && 'text-ink-soft')}>
        {icon}
      </span>
      <span className="line-clamp-2 min-w-0 grow">
        {isStory ? <bdi dir={/\p{Script=Arabic}/u.test(name) ? 'rtl' : 'auto'}>{name}</bdi> : name}
      </span>
      {detail ? <span className="shrink-0 text-sm text-ink-faint max-sm:hidden">{detail}</span> : null}
      {keys ? <Kbd>{keysLabel(keys)}</Kbd> : null}
    </Command.Item>
  )
}
