'use client'

import { BookmarkPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { ProblemBanner } from '@/components/admin/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { InputField, TextareaField } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useSaveVersion } from '@/lib/client/versions'
import { versionHref } from './version-href'

/** Keeps the story as it is now, under a name. */
export function SaveVersion({ articleId }: { articleId: string }) {
  const t = useTranslations('versions')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const formId = useId()
  const save = useSaveVersion(articleId)
  const [open, setOpen] = useState(false)
  const [checked, setChecked] = useState(false)
  const [name, setName] = useState('')
  const [note, setNote] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (save.isPending || !name.trim()) return
    save.mutate(
      { name: name.trim(), ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess({ number }) {
          change(false)
          toast({ title: t('saved', { number }), tone: 'good' })
          router.push(versionHref(articleId, number))
          router.refresh()
        },
      },
    )
  }

  function change(opens: boolean) {
    setOpen(opens)
    if (opens) return
    setName('')
    setNote('')
    setChecked(false)
    save.reset()
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      locked={save.isPending}
      trigger={<Button icon={<BookmarkPlus aria-hidden className="size-4.5" />}>{t('save')}</Button>}
      title={t('save')}
      description={t('saveLead')}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" pending={save.isPending}>
            {t('saveSubmit')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={save.isPending}>
              {common('cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ProblemBanner error={save.error} />
        <InputField
          label={t('name')}
          name="name"
          autoComplete="off"
          maxLength={120}
          required
          value={name}
          onChange={event => setName(event.target.value)}
          error={checked && !name.trim() ? t('nameMissing') : undefined}
        />
        <TextareaField
          label={t('note')}
          name="note"
          optional
          maxLength={2000}
          value={note}
          onChange={event => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
