import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Select } from '@/components/ui/input'
import type { PersonName } from '@/lib/client/article'
import type { Desk } from '@/lib/contracts/desks'
import { STATES } from '@/lib/editorial/article'
import { FilterForm } from './filter-form'
import { isNarrowed, LIST_PATH, type ListQuery, listHref, toggleState } from './list-address'

export interface ArticleFiltersProps {
  query: ListQuery
  desks: Desk[]
  /** Whose stories may be asked for; empty for those who see only their own and the live ones. */
  people: PersonName[]
}

/** What the list is narrowed to. Links and one form, so that it works before any script, and without. */
export function ArticleFilters({ query, desks, people }: ArticleFiltersProps) {
  const t = useTranslations('articles.filters')
  const states = useTranslations('states')
  return (
    <search aria-label={t('label')} className="flex flex-col gap-3">
      <fieldset className="-mx-4 flex min-w-0 gap-1.5 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
        <legend className="sr-only">{t('state')}</legend>
        <FilterLink href={listHref({ ...query, state: [] })} isOn={query.state.length === 0} label={t('anyState')} />
        {STATES.map(state => (
          <FilterLink
            key={state}
            href={listHref(toggleState(query, state))}
            isOn={query.state.includes(state)}
            label={states(state)}
          />
        ))}
        <span aria-hidden className="mx-1 my-1.5 w-px shrink-0 bg-line" />
        <FilterLink href={listHref({ ...query, mine: !query.mine })} isOn={query.mine} label={t('mine')} />
      </fieldset>
      <FilterForm action={LIST_PATH} className="flex flex-wrap items-center gap-2">
        {query.state.length > 0 ? <input type="hidden" name="state" value={query.state.join(',')} /> : null}
        {query.mine ? <input type="hidden" name="mine" value="true" /> : null}
        <FilterSelect name="desk" label={t('desk')} any={t('anyDesk')} value={query.desk}>
          {desks.map(({ slug, name }) => ({ value: slug, label: name }))}
        </FilterSelect>
        {people.length > 0 ? (
          <>
            <FilterSelect name="author" label={t('author')} any={t('anyAuthor')} value={query.author}>
              {people.map(({ id, name }) => ({ value: id, label: name }))}
            </FilterSelect>
            <FilterSelect name="assignee" label={t('assignee')} any={t('anyAssignee')} value={query.assignee}>
              {people.map(({ id, name }) => ({ value: id, label: name }))}
            </FilterSelect>
          </>
        ) : null}
        <noscript>
          <Button type="submit">{t('apply')}</Button>
        </noscript>
        {isNarrowed(query) ? (
          <ButtonLink href={LIST_PATH} variant="quiet" icon={<X aria-hidden className="size-4" />}>
            {t('clear')}
          </ButtonLink>
        ) : null}
      </FilterForm>
    </search>
  )
}

function FilterLink({ href, isOn, label }: { href: string; isOn: boolean; label: string }) {
  return (
    <Link
      href={href}
      aria-current={isOn ? 'true' : undefined}
      scroll={false}
      className={classNames(
        'inline-flex h-8 shrink-0 items-center rounded-full px-3 text-sm font-medium whitespace-nowrap transition-colors duration-150',
        isOn ? 'bg-accent-soft text-accent' : 'text-ink-soft inset-ring inset-ring-line hover:bg-hover hover:text-ink',
      )}
    >
      {label}
    </Link>
  )
}

interface FilterSelectProps {
  name: string
  label: string
  any: string
  value: string | undefined
  children: { value: string; label: string }[]
}

function FilterSelect({ name, label, any, value, children }: FilterSelectProps) {
  return (
    <div className="min-w-0 grow basis-40 sm:grow-0 sm:basis-52">
      <Select key={value} name={name} aria-label={label} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {children.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  )
}
