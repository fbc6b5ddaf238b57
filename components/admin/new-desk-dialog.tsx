import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { InputField } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useCreateDesk } from '@/lib/client/people'
import { RequestProblem } from '@/lib/client/request'
import { newDeskSchema } from '@/lib/contracts/desks'
import { ProblemBanner } from './problem-banner'

/** Asks for a new desk's name and its address. */
export function NewDeskDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  const toast = useToast()
  const formId = useId()
  const create = useCreateDesk()
  const [name, setName] = useState('')
  const [slug, setSlug] = useState('')
  const [checked, setChecked] = useState(false)
  const desk = { name: name.trim(), slug: slug.trim().toLowerCase() }
  const isTaken =
    create.error instanceof RequestProblem &&
    create.variables?.slug === desk.slug &&
    create.error.errors.some(({ code }) => code === 'taken')

  function slugError() {
    if (isTaken) return t('users.deskSlugTaken')
    return checked && !newDeskSchema.shape.slug.safeParse(desk.slug).success ? t('users.deskSlugWrong') : undefined
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (create.isPending || !newDeskSchema.safeParse(desk).success) return
    create.mutate(desk, {
      onSuccess() {
        toast({ title: t('users.deskCreated', { name: desk.name }), tone: 'good' })
        onClose()
      },
    })
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={create.isPending}
      title={t('users.newDesk')}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" pending={create.isPending}>
            {t('users.createDesk')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={create.isPending}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={submit} className="flex flex-col gap-5">
        {isTaken ? null : <ProblemBanner error={create.error} />}
        <InputField
          label={t('users.deskName')}
          name="name"
          autoComplete="off"
          maxLength={60}
          required
          value={name}
          onChange={event => setName(event.target.value)}
          error={checked && !desk.name ? t('users.deskNameMissing') : undefined}
        />
        <InputField
          label={t('users.deskSlug')}
          hint={t('users.deskSlugHint')}
          name="slug"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
          value={slug}
          onChange={event => setSlug(event.target.value)}
          error={slugError()}
        />
      </form>
    </Dialog>
  )
}
