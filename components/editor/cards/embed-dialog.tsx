import type { Editor } from '@tiptap/core'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useFormatters } from '@/components/ui/date-time'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { InputField } from '@/components/ui/input'
import { EMBED_PROVIDERS, embedProvider } from '@/lib/document/embed-providers'
import { topBlockById } from '../blocks/top-block'
import { type AskedAbout, onAsked } from '../commands/asking'
import { completeAddress } from '../extensions/story-link'
import { hrefOfEmbed, putEmbed } from './put-embed'

const EXAMPLE = 'https://'

/** Asks for the address of what is to be embedded, whenever a command or a card wants to know it. */
export function EmbedDialog({ editor }: { editor: Editor }) {
  const [asked, setAsked] = useState<{ about: AskedAbout } | null>(null)
  useEffect(() => onAsked(editor, 'embed', about => setAsked({ about })), [editor])
  return asked ? <Form editor={editor} about={asked.about} onClose={() => setAsked(null)} /> : null
}

interface FormProps {
  editor: Editor
  about: AskedAbout
  onClose: () => void
}

function Form({ editor, about, onClose }: FormProps) {
  const t = useTranslations('editor.embed')
  const common = useTranslations('common')
  const providers = useTranslations('embeds.providers')
  const { list } = useFormatters()
  const [address, setAddress] = useState(() => hrefOfEmbed(editor, about?.block ?? null))
  const [isWrong, setWrong] = useState(false)
  const href = completeAddress(address) ?? address
  const found = embedProvider(href)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!found) return setWrong(true)
    onClose()
    // The dialog gives the focus back to where it was before the card is there to take it.
    queueMicrotask(() => putEmbed(editor, href, about && topBlockById(editor.state.doc, about.block)))
  }
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={about ? t('change') : t('title')}>
      <form id="embed" noValidate onSubmit={submit} className="flex flex-col gap-3">
        <InputField
          label={t('address')}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={EXAMPLE}
          value={address}
          hint={t('hint')}
          error={isWrong ? t('notAllowed', { providers: list(EMBED_PROVIDERS.map(key => providers(key))) }) : undefined}
          onChange={event => {
            setAddress(event.target.value)
            setWrong(false)
          }}
        />
        <p role="status" className="flex min-h-6 items-center gap-1.5 text-sm text-good">
          {found ? (
            <>
              <Check aria-hidden className="size-4 shrink-0" />
              {t('recognised', { provider: providers(found.key) })}
              <bdi dir="ltr" className="text-ink-faint">
                {found.host}
              </bdi>
            </>
          ) : null}
        </p>
      </form>
      <div className="flex gap-2">
        <Button type="submit" form="embed" variant="primary">
          {about ? t('save') : t('insert')}
        </Button>
        <DialogClose>
          <Button variant="quiet">{common('cancel')}</Button>
        </DialogClose>
      </div>
    </Dialog>
  )
}
