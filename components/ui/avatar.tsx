import { classNames } from './class-names'
import { initialsOf, personColor } from './person'

export interface AvatarProps {
  name: string
  /** The person's id, so that two of one name differ and a new name keeps the colour. */
  id?: string
  size?: 'small' | 'medium' | 'large'
  className?: string
}

const sizes = { small: 'size-6 text-[0.625rem]', medium: 'size-8 text-xs', large: 'size-10 text-base' }

/** A person in one mark. Silent to screen readers: the name stands beside it or on the button around it. */
export function Avatar({ name, id, size = 'medium', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      style={{ backgroundColor: personColor(id ?? name) }}
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-full leading-none font-semibold text-(--on-person) select-none',
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
