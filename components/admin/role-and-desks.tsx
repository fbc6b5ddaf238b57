import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { FieldError } from '@/components/ui/field'
import type { Desk } from '@/lib/contracts/desks'
import { ROLES, type Role } from '@/lib/editorial/actor'

export interface Membership {
  role: Role
  /** Kept beside `allDesks`, so that going back to certain desks finds them. */
  desks: string[]
  allDesks: boolean
}

export interface RoleAndDesksProps {
  value: Membership
  onChange: (value: Membership) => void
  desks: Desk[]
  /** Says that a desk has to be chosen. */
  missing: boolean
}

/** A person's role, and the desks on which they have it. */
export function RoleAndDesks({ value, onChange, desks, missing }: RoleAndDesksProps) {
  const t = useTranslations()
  const name = useId()
  function toggle(slug: string, isMember: boolean) {
    const others = value.desks.filter(desk => desk !== slug)
    onChange({ ...value, desks: isMember ? [...others, slug] : others })
  }
  return (
    <div className="flex flex-col gap-5">
      <RadioGroup
        legend={t('users.role')}
        name={`${name}-role`}
        value={value.role}
        onChange={role => onChange({ ...value, role: ROLES.find(known => known === role) ?? value.role })}
        options={ROLES.map(role => ({ value: role, label: t(`roles.${role}`), hint: t(`users.roleHints.${role}`) }))}
      />
      <div>
        <RadioGroup
          legend={t('users.desks')}
          name={`${name}-desks`}
          value={value.allDesks ? 'all' : 'some'}
          onChange={choice => onChange({ ...value, allDesks: choice === 'all' })}
          options={[
            { value: 'some', label: t('users.someDesks'), disabled: desks.length === 0 },
            { value: 'all', label: t('users.allDesks'), hint: t('users.allDesksHint') },
          ]}
        />
        {value.allDesks || desks.length === 0 ? null : (
          <fieldset className="mt-1 border-s border-line ps-4 ms-2.5">
            <legend className="sr-only">{t('users.someDesks')}</legend>
            <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {desks.map(({ slug, name: label }) => (
                <Checkbox
                  key={slug}
                  label={label}
                  checked={value.desks.includes(slug)}
                  onChange={event => toggle(slug, event.target.checked)}
                />
              ))}
            </div>
            {missing ? <FieldError>{t('users.chooseDesk')}</FieldError> : null}
          </fieldset>
        )}
      </div>
    </div>
  )
}

/** Whether somebody in this role could do nothing for want of a desk. */
export const lacksDesk = ({ role, desks, allDesks }: Membership) => role !== 'admin' && !allDesks && desks.length === 0

export const desksOf = ({ desks, allDesks }: Membership) => (allDesks ? ('all' as const) : desks)
