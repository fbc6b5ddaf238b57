import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

/** A one-time link on its way to its owner. */
export interface HandedLink {
  kind: 'invite' | 'reset'
  name: string
  url: string
}

type Copied = 'no' | 'yes' | 'by-hand'

/** Shows a link, the only time that it is shown. */
export function LinkDialog({ link, onClose }: { link: HandedLink; onClose: () => void }) {
  const t = useTranslations()
  const input = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<Copied>('no')

  // Browsers have no clipboard for pages on plain http, as on a newsroom's own network: then it is selected.
  async function copy() {
    try {
      await navigator.clipboard.writeText(link.url)
      setCopied('yes')
    } catch {
      input.current?.focus()
      input.current?.select()
      setCopied('by-hand')
    }
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      size="medium"
      title={t(`users.linkTitle.${link.kind}`, { name: link.name })}
      description={t(`users.linkDetail.${link.kind}`)}
      footer={
        <>
          <Button
            variant="primary"
            icon={copied === 'yes' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
            onClick={copy}
          >
            <span aria-live="polite">{copied === 'yes' ? t('common.copied') : t('common.copy')}</span>
          </Button>
          <DialogClose>
            <Button variant="quiet">{t('common.close')}</Button>
          </DialogClose>
        </>
      }
    >
      <Field label={t('users.link')} hint={copied === 'by-hand' ? t('users.copyByHand') : undefined}>
        {control => (
          <Textarea
            {...control}
            ref={input}
            readOnly
            dir="ltr"
            value={link.url}
            onFocus={event => event.target.select()}
            rows={2}
            className="resize-none font-mono text-sm break-all"
          />
        )}
      </Field>
    </Dialog>
  )
}
