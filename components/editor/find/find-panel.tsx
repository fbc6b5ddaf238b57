import type { Editor } from '@tiptap/core'
import { ChevronDown, ChevronUp, Replace, ReplaceAll, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { keysLabel } from '@/components/ui/keys'
import { FindCount } from './find-count'
import { endFinding, lookFor, replaceAll, replaceOne, step } from './find-session'
import { FindSwitches, useSwitches } from './find-switches'
import type { FindRequest } from './use-find'
import './find.css'

interface FindPanelProps {
  editor: Editor
  request: FindRequest
  onReplacing: (withReplacing: boolean) => void
  onClose: () => void
}

/** What was looked for last on this page: the next search begins with it. */
let lastQuery = ''
let lastReplacement = ''

const icon = 'size-4'

/** Finds words in the story, and replaces them. Everything in it works from the keyboard. */
export function FindPanel({ editor, request, onReplacing, onClose }: FindPanelProps) {
  const t = useTranslations('editor.find')
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(request.words || lastQuery)
  const [by, setBy] = useState(lastReplacement)
  const [replaced, setReplaced] = useState<number | null>(null)
  const { exact, wholeWords, setSwitch } = useSwitches()
  const mayReplace = editor.isEditable

  useEffect(() => {
    lastQuery = query
    lookFor(editor, query, { exact, wholeWords })
  }, [editor, query, exact, wholeWords])

  // Asked for again: the words that are selected now, ready to be typed over.
  const { asked, words } = request
  useEffect(() => {
    if (asked > 0 && words) setQuery(words)
    field.current?.focus()
    field.current?.select()
  }, [asked, words])

  function close() {
    endFinding(editor)
    onClose()
  }

  function replaceEach() {
    lastReplacement = by
    setReplaced(replaceAll(editor, by))
  }

  function replaceThis() {
    lastReplacement = by
    setReplaced(null)
    replaceOne(editor, by)
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  function onQueryKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(editor, event.shiftKey ? -1 : 1)
  }

  function onReplacementKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) replaceEach()
    else replaceThis()
  }

  return (
    <search
      aria-label={t('label')}
      onKeyDown={onKey}
      className="pointer-events-auto flex w-full animate-rise flex-col gap-2 bg-sheet p-2 shadow-float inset-ring inset-ring-line md:w-104 md:rounded-md print:hidden"
    >
      <div className="flex items-center gap-1">
        <div className="flex h-9 min-w-0 grow items-center rounded-md bg-sheet pe-2.5 inset-ring inset-ring-edge hover:inset-ring-ink-faint has-[input:focus-visible]:inset-ring-2 has-[input:focus-visible]:inset-ring-focus">
          <input
            ref={field}
            dir="auto"
            aria-label={t('query')}
            placeholder={t('query')}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            value={query}
            onChange={event => {
              setQuery(event.target.value)
              setReplaced(null)
            }}
            onKeyDown={onQueryKey}
            className="h-full min-w-0 grow rounded-md bg-transparent px-3 text-base outline-none"
          />
          <FindCount editor={editor} hasQuery={query !== ''} />
        </div>
        <IconButton
          label={t('previous')}
          shortcut={keysLabel('Shift+Enter')}
          size="small"
          icon={<ChevronUp aria-hidden className={icon} />}
          onClick={() => step(editor, -1)}
        />
        <IconButton
          label={t('next')}
          shortcut={keysLabel('Enter')}
          size="small"
          icon={<ChevronDown aria-hidden className={icon} />}
          onClick={() => step(editor, 1)}
        />
        <IconButton
          label={t('close')}
          shortcut={keysLabel('Escape')}
          size="small"
          icon={<X aria-hidden className={icon} />}
          onClick={close}
        />
      </div>
      {mayReplace && request.withReplacing ? (
        <div className="flex flex-wrap items-center gap-1">
          <Input
            dir="auto"
            aria-label={t('by')}
            placeholder={t('by')}
            autoComplete="off"
            spellCheck={false}
            value={by}
            onChange={event => setBy(event.target.value)}
            onKeyDown={onReplacementKey}
            className="h-9 min-w-40 flex-1"
          />
          <Button size="small" icon={<Replace aria-hidden className={icon} />} onClick={replaceThis}>
            {t('replace')}
          </Button>
          <Button size="small" icon={<ReplaceAll aria-hidden className={icon} />} onClick={replaceEach}>
            {t('replaceAll')}
          </Button>
        </div>
      ) : null}
      <div className="flex min-h-8 flex-wrap items-center gap-1">
        <FindSwitches exact={exact} wholeWords={wholeWords} onSwitch={setSwitch} />
        <p role="status" className="min-w-0 px-1 text-sm text-ink-soft">
          {replaced === null ? null : t('replaced', { count: replaced })}
        </p>
        {mayReplace ? (
          <Button
            variant="quiet"
            size="small"
            aria-expanded={request.withReplacing}
            className="ms-auto"
            onClick={() => onReplacing(!request.withReplacing)}
          >
            {t(request.withReplacing ? 'withoutReplacing' : 'withReplacing')}
          </Button>
        ) : null}
      </div>
    </search>
  )
}
