import type { ReactNode } from 'react'
import { t } from '../words'

const noteId = (number: number) => `note-${number}`
const referenceId = (number: number, time: number) => (time === 1 ? `ref-${number}` : `ref-${number}-${time}`)

interface ReferenceProps {
  number: number
  /** As the newsroom writes numbers. */
  written: string
  /** Which of the references to this note it is, from 1. */
  time: number
}

/** The number of a note in the text, which leads to it. */
export function NoteReference({ number, written, time }: ReferenceProps) {
  return (
    <sup className="note">
      <a
        id={referenceId(number, time)}
        href={`#${noteId(number)}`}
        role="doc-noteref"
        aria-label={t('site.noteReference', { number: written })}
      >
        {written}
      </a>
    </sup>
  )
}

export interface ShownNote {
  number: number
  written: string
  references: number
  /** Its text, one or more paragraphs. */
  children: ReactNode
}

/** The notes under the text; each leads back to every place that refers to it. */
export function Notes({ notes }: { notes: readonly ShownNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="end notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{t('site.notes')}</h2>
      <ol>
        {notes.map(({ number, written, references, children }) => (
          <li key={number} id={noteId(number)}>
            {children}
            <p className="back">
              {Array.from({ length: references }, (_, index) => index + 1).map(time => (
                <a
                  key={time}
                  href={`#${referenceId(number, time)}`}
                  role="doc-backlink"
                  aria-label={t(time === 1 ? 'site.backToText' : 'site.backToTextAgain', { number: written, time })}
                >
                  <Upwards />
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Points to the text above, which has no left or right. */
function Upwards() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 13V3.5M3.5 8 8 3.5 12.5 8" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
