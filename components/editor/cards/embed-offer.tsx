import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Link2, SquarePlay } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import { type EmbedProvider, embedProvider } from '@/lib/document/embed-providers'
import { insertBlocks } from '../blocks/insert-blocks'
import { isOwnEdit } from '../extensions/own-edit'
import { FloatingTools } from '../floating/floating-tools'
import { TOOLS_KEYS } from '../floating/focus-tools'

interface Offered {
  href: string
  provider: EmbedProvider
}

/** An address that may be embedded and is all of its paragraph; null where the caret is anywhere else. */
function addressAt({ selection }: EditorState): Offered | null {
  const { parent, depth } = selection.$from
  if (depth !== 1 || parent.type.name !== 'paragraph' || parent.content.size > 2_048) return null
  const href = parent.textContent.trim()
  const provider = embedProvider(href)
  return provider && { href, provider }
}

const isPasted = (transaction: Transaction) => isOwnEdit(transaction) && transaction.getMeta('paste') === true

/** After an address was pasted on a line of its own: it may be shown as a card. It stays a link unless that is wanted. */
export function EmbedOffer({ editor }: { editor: Editor }) {
  const [offered, setOffered] = useState<Offered | null>(null)
  useEffect(() => {
    const check = ({ transaction }: { transaction: Transaction }) => {
      if (isPasted(transaction)) setOffered(addressAt(editor.state))
      else setOffered(was => (was && addressAt(editor.state)?.href === was.href ? was : null))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOffered(null)
    }
    const { dom } = editor.view
    editor.on('transaction', check)
    dom.addEventListener('keydown', onKey)
    return () => {
      editor.off('transaction', check)
      dom.removeEventListener('keydown', onKey)
    }
  }, [editor])
  return offered ? <Offer editor={editor} offered={offered} onDone={() => setOffered(null)} /> : null
}

function Offer({ editor, offered, onDone }: { editor: Editor; offered: Offered; onDone: () => void }) {
  const t = useTranslations('editor.embed')
  const providers = useTranslations('embeds.providers')
  const bar = useRef<HTMLDivElement>(null)
  const question = t('offer', { provider: providers(offered.provider.key) })
  function accept() {
    onDone()
    editor
      .chain()
      .focus()
      .command(({ tr, state }) => {
        const { $from } = tr.selection
        const embed = state.schema.nodes.embed?.create({ href: offered.href })
        tr.delete($from.start(), $from.end())
        if (embed) insertBlocks(tr, [embed], 'inside')
        return embed !== undefined
      })
      .run()
  }
  function keep() {
    onDone()
    editor.commands.focus()
  }
  return (
    <>
      <FloatingTools
        editor={editor}
        name="offer"
        label={question}
        element={bar}
        onEscape={keep}
        read={() => {
          const { node } = editor.view.domAtPos(editor.state.selection.$from.start())
          const block = node instanceof HTMLElement ? node : node.parentElement
          if (!block) return null
          const isRtl = getComputedStyle(block).direction === 'rtl'
          return { lines: [block.getBoundingClientRect()], prefer: 'below', align: isRtl ? 'right' : 'left', gap: 4 }
        }}
        className="z-30 max-w-[calc(100vw-1rem)] flex-wrap"
      >
        <Radix.Button asChild>
          <Button size="small" variant="quiet" icon={<SquarePlay aria-hidden className="size-4.5" />} onClick={accept}>
            {question}
            <Kbd>{keysLabel(TOOLS_KEYS)}</Kbd>
          </Button>
        </Radix.Button>
        <Radix.Button asChild>
          <Button size="small" variant="quiet" icon={<Link2 aria-hidden className="size-4.5" />} onClick={keep}>
            {t('keep')}
          </Button>
        </Radix.Button>
      </FloatingTools>
      <p role="status" className="sr-only">
        {question} <bdi dir="ltr">{keysLabel(TOOLS_KEYS)}</bdi>
      </p>
    </>
  )
}
