import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useCommandWords } from '../commands/use-command-words'
import { storyPage } from '../floating/story-page'
import { type Anchor, usePlace } from '../floating/use-place'
import { type OfferedCommand, offeredCommands } from './slash-commands'
import { SlashOption } from './slash-option'
import { runSlash, type Slash } from './slash-suggestion'

/** What a slash at the caret offers. Nothing is drawn while somebody merely types. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const { state } = editor.storage.slash
  const slash = useSyncExternalStore(state.subscribe, state.read, () => null)
  return slash ? <Offer key={slash.range.from} editor={editor} slash={slash} /> : null
}

function Offer({ editor, slash }: { editor: Editor; slash: Slash }) {
  const { name, words } = useCommandWords()
  const offered = offeredCommands(editor, slash.query, id => ({ name: name(id), words: words(id) }))
  return offered.length > 0 ? <List editor={editor} slash={slash} offered={offered} /> : null
}

interface ListProps {
  editor: Editor
  slash: Slash
  offered: OfferedCommand[]
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function List({ editor, slash, offered }: ListProps) {
  const t = useTranslations('editor.slash')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState({ index: 0, query: slash.query })
  const index = active.query === slash.query ? Math.min(active.index, offered.length - 1) : 0

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const step = STEPS[event.key]
    const chosen = offered[index]
    if (step) setActive({ index: (index + step + offered.length) % offered.length, query: slash.query })
    else if (chosen && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)))
      runSlash(editor, slash, chosen.command)
    else return false
    return true
  }

  useEffect(() => {
    const { state } = editor.storage.slash
    state.onKey = onKey
    return () => {
      state.onKey = null
    }
  })

  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-haspopup', 'listbox')
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) dom.removeAttribute(name)
    }
  }, [editor, id])

  useEffect(() => {
    editor.view.dom.setAttribute('aria-activedescendant', `${id}-${index}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [editor, id, index])

  usePlace(list, () => anchorOf(editor, slash))

  const isNamed = slash.query.trim() !== ''
  const option = (one: OfferedCommand) => {
    const at = offered.indexOf(one)
    return (
      <SlashOption
        key={one.command.id}
        id={`${id}-${at}`}
        offered={one}
        isActive={at === index}
        onActive={() => setActive({ index: at, query: slash.query })}
        onChoose={() => runSlash(editor, slash, one.command)}
      />
    )
  }
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={t('label')}
      onMouseDown={event => event.preventDefault()}
      className="fixed z-50 max-h-104 w-80 max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-md bg-sheet p-1.5 text-ink shadow-float inset-ring inset-ring-line"
    >
      {isNamed
        ? offered.map(option)
        : groupsOf(offered).map(({ group, members }) => (
            <fieldset key={group} aria-label={t(`groups.${group}`)}>
              <p aria-hidden className="px-2.5 pt-2 pb-1 text-xs text-ink-faint">
                {t(`groups.${group}`)}
              </p>
              {members.map(option)}
            </fieldset>
          ))}
    </div>,
    storyPage(editor),
  )
}

const SHOWN_GROUPS = ['blocks', 'insert'] as const

function groupsOf(offered: OfferedCommand[]) {
  return SHOWN_GROUPS.map(group => ({
    group,
    members: offered.filter(({ command }) => command.group === group),
  })).filter(({ members }) => members.length > 0)
}

/** The list begins where the sign does, at the side that its block begins on. */
function anchorOf(editor: Editor, { range }: Slash): Anchor | null {
  const typed = editor.view.dom.querySelector('.slash-query')
  const block = editor.view.domAtPos(range.from).node
  const element = typed ?? (block instanceof Element ? block : block.parentElement)
  if (!element) return null
  const isRtl = getComputedStyle(element).direction === 'rtl'
  const lines = typed ? [...typed.getClientRects()] : [editor.view.coordsAtPos(range.from)]
  return { lines, prefer: 'below', align: isRtl ? 'right' : 'left', gap: 6, least: 240 }
}
