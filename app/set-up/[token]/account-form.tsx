'use client'

import { useMutation } from '@tanstack/react-query'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { InputField } from '@/components/ui/input'
import { PasswordInput } from '@/components/ui/password-input'
import { RequestProblem } from '@/lib/client/request'
import type { Link } from '@/lib/contracts/links'
import {
  type AccountErrors,
  type AccountFields,
  accountErrorsOf,
  checkAccount,
  shortestPassword,
} from './account-errors'
import { submitOneTimeLink } from './one-time-link'

/** Uses the link up, then goes in with what was just chosen. */
async function enter(token: string, link: Link, fields: AccountFields): Promise<void> {
  const who = link.kind === 'set-up' ? { name: fields.name.trim(), email: fields.email.trim() } : {}
  const { password } = fields
  await submitOneTimeLink(token, { ...who, password })
  const email = who.email ?? link.email ?? ''
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined)
  window.location.assign(answer?.ok && !answer.error ? '/desk' : '/sign-in?notice=password')
}

export function AccountForm({ token, link }: { token: string; link: Link }) {
  const t = useTranslations()
  const [fields, setFields] = useState<AccountFields>({ name: link.name ?? '', email: '', password: '', again: '' })
  const [errors, setErrors] = useState<AccountErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const asksWho = link.kind === 'set-up'
  const change = (name: keyof AccountFields) => ({
    name,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  })
  const words = (name: keyof AccountFields) => {
    const error = errors[name]
    return error ? t(error) : undefined
  }
  const use = useMutation({
    mutationFn: () => enter(token, link, fields),
    onError: error => show(error instanceof RequestProblem ? accountErrorsOf(error) : {}),
  })

  /** Says what is wrong and leads to the first of it. */
  function show(found: AccountErrors) {
    setErrors(found)
    const [firstWrong] = Object.keys(found)
    if (firstWrong) form.current?.querySelector<HTMLInputElement>(`[name=${firstWrong}]`)?.focus()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = checkAccount(fields, asksWho)
    show(found)
    if (Object.keys(found).length === 0) use.mutate()
  }

  const problem = use.error instanceof RequestProblem ? use.error : undefined
  const isGone = problem?.code === 'gone'
  const isElsewhere = use.isError && Object.keys(errors).length === 0
  const typed = [...fields.password].length
  const lengthHint =
    typed >= shortestPassword ? t('setUp.passwordLongEnough') : t('setUp.passwordLength', { count: typed })
  const eye = { showLabel: t('signIn.showPassword'), hideLabel: t('signIn.hidePassword') }
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="mt-8 flex flex-col gap-5">
      {isElsewhere ? (
        <Banner tone="danger" title={isGone ? t('setUp.goneTitle') : problem?.title || t('errors.network.title')}>
          {isGone ? t('setUp.goneDetail') : problem?.detail || t('errors.network.detail')}
        </Banner>
      ) : null}
      {asksWho ? (
        <>
          <InputField label={t('setUp.name')} autoComplete="name" required error={words('name')} {...change('name')} />
          <InputField
            label={t('setUp.email')}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            error={words('email')}
            {...change('email')}
          />
        </>
      ) : (
        <>
          <p className="text-base text-ink-soft">
            {t.rich('setUp.accountOf', { email: () => <bdi className="font-medium text-ink">{link.email}</bdi> })}
          </p>
          <input type="email" autoComplete="username" value={link.email ?? ''} readOnly hidden />
        </>
      )}
      <Field
        label={t('setUp.password')}
        hint={errors.password ? undefined : typed > 0 ? lengthHint : t('setUp.passwordHint')}
        required
        error={words('password')}
      >
        {tied => <PasswordInput {...tied} {...eye} autoComplete="new-password" {...change('password')} />}
      </Field>
      <Field label={t('setUp.passwordAgain')} required error={words('again')}>
        {tied => <PasswordInput {...tied} {...eye} autoComplete="new-password" {...change('again')} />}
      </Field>
      <Button type="submit" variant="primary" size="large" pending={use.isPending || use.isSuccess} className="mt-1">
        {t(`setUp.submit.${link.kind}`)}
      </Button>
    </form>
  )
}
