import { ChevronLeft, ChevronsRight } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'

export interface PageLinksProps {
  label: string
  /** Back to the first page, where this is not it. */
  newest: { href: string; label: string } | null
  /** The next page, where there is one. */
  older: { href: string; label: string } | null
}

/** The way through a long list: on, and back to its beginning. */
export function PageLinks({ label, newest, older }: PageLinksProps) {
  if (!newest && !older) return null
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-2 py-5">
      {newest ? (
        <ButtonLink
          href={newest.href}
          variant="quiet"
          icon={<ChevronsRight aria-hidden className="size-4 ltr:-scale-x-100" />}
        >
          {newest.label}
        </ButtonLink>
      ) : null}
      {older ? (
        <ButtonLink href={older.href} rel="next" className="ms-auto">
          {older.label}
          <ChevronLeft aria-hidden className="size-4 ltr:-scale-x-100" />
        </ButtonLink>
      ) : null}
    </nav>
  )
}
