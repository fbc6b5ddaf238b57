'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { InputField } from '@/components/ui/input'
import { PasswordInput } from '@/components/ui/password-input'
import { type SignInFailure, signInFailureOf } from './sign-in-failure'

type FieldErrors = { email?: 'emailMissing' | 'emailInvalid'; password?: 'passwordMissing' }

function check(email: string, password: string): FieldErrors {
  const errors: FieldErrors = {}
  if (!email) errors.email = 'emailMissing'
  else if (!/^\S+@\S+$/.test(email)) errors.email = 'emailInvalid'
  if (!password) errors.password = 'passwordMissing'
  return errors
}

export function SignInForm({ target, notice }: { target: string; notice?: string }) {
  const t = useTranslations('signIn')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<SignInFailure>()
  const [pending, setPending] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const email = String(data.get('email') ?? '').trim()
    const password = String(data.get('password') ?? '')
    const found = check(email, password)
    setErrors(found)
    setFailure(undefined)
    const firstWrong = found.email ? 'email' : found.password ? 'password' : undefined
    if (firstWrong) return form.querySelector<HTMLInputElement>(`[name=${firstWrong}]`)?.focus()
    setPending(true)
    const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined)
    if (answer?.ok && !answer.error) return window.location.assign(target)
    setPending(false)
    setFailure(signInFailureOf(answer))
    form.querySelector<HTMLInputElement>('[name=password]')?.focus()
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="mt-8 flex flex-col gap-5">
      {failure ? (
        <Banner tone={failure.key === 'wrong' ? 'danger' : 'warn'}>{t(failure.key, failure.values)}</Banner>
      ) : notice ? (
        <Banner>{notice}</Banner>
      ) : null}
      <InputField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.email ? t(errors.email) : undefined}
      />
      <Field label={t('password')} required error={errors.password ? t(errors.password) : undefined}>
        {control => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="current-password"
            showLabel={t('showPassword')}
            hideLabel={t('hidePassword')}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="large" pending={pending} className="mt-1">
        {pending ? t('submitting') : t('submit')}
      </Button>
    </form>
  )
}
