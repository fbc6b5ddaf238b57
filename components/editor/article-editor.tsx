'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Article, useArticle } from '@/lib/client/article'
import { RequestProblem } from '@/lib/client/request'
import { BarrierNotice } from './barrier-notice'
import { ConnectionNotice } from './connection-notice'
import type { Person } from './extensions/remote-caret'
import { FindPanel } from './find/find-panel'
import { useFind } from './find/use-find'
import { FocusBar } from './focus/focus-bar'
import { KeptEditsNotices } from './kept-edits-notice'
import { KeptTextNotice } from './kept-text-notice'
import { leaveToSignIn } from './leave-to-sign-in'
import { FourEyesWarning, StoryNotices, UnreadableNotice } from './notices'
import { PageEntries } from './page-entries'
import { PasteNotice } from './paste/paste-notice'
import { SidePanel } from './side-panel'
import { StoryProvider } from './story-context'
import { StoryCount } from './story-count'
import { StoryEditor } from './story-editor'
import { StoryText } from './story-text'
import { StoryToolbar } from './toolbar'
import { TopLine } from './top-line'
import { useFourEyesWarning } from './use-four-eyes-warning'
import { useIsBlocked, useLiveDocument } from './use-live-document'
import { useLiveStory } from './use-live-story'
import { usePanel } from './use-panel'

interface ArticleEditorProps {
  articleId: string
  person: Person & { role: 'journalist' | 'editor' | 'admin' }
  /** The newsroom's four-eyes setting is `strict`: who edits may not approve. */
  isStrict: boolean
}

/** The editor page of one article; it must be in the cache of queries already. */
export function ArticleEditor({ articleId, ...rest }: ArticleEditorProps) {
  const { data: article, error } = useArticle(articleId)
  const status = error instanceof RequestProblem ? error.status : null
  useEffect(() => {
    if (status === 401) leaveToSignIn('ended')
  }, [status])
  if (!article || status === 404) return <BarrierNotice barrier="gone" />
  return <Page key={articleId} article={article} {...rest} />
}

function Page({ article, person, isStrict }: Omit<ArticleEditorProps, 'articleId'> & { article: Article }) {
  const t = useTranslations('editor')
  const { live, barrier, kept, refusal, forget, isEditWaiting } = useLiveStory(article, person)
  const document = useLiveDocument(live)
  const [editor, setEditor] = useState<Editor | null>(null)
  const panel = usePanel()
  const { isWarned, onEdit, understood } = useFourEyesWarning(article, person.role, isStrict)
  const story = useMemo(() => ({ article, live, person, editor, onEdit }), [article, live, person, editor, onEdit])
  const isUnreadable = !article.isReadable || barrier === 'unreadable'
  const isBlocked = useIsBlocked(live)
  const isEditable = article.abilities.edit && !isUnreadable && !isBlocked
  const find = useFind(editor)
  const closePanel = useCallback(() => panel.setOpen(false), [panel.setOpen])
  const me = useMemo(() => ({ id: person.id, name: person.name }), [person.id, person.name])

  const byline = [article.byline, article.dateline].filter(Boolean).join(' · ')

  return (
    <StoryProvider value={story}>
      <PageEntries
        isPanelOpen={panel.isOpen}
        onPanel={() => panel.setOpen(!panel.isOpen)}
        onFind={withReplacing => find.ask({ withReplacing, words: '' })}
      />
      <FocusBar editor={editor} />
      <div
        style={{ '--header': isEditable ? '6.25rem' : '3.5rem' } as React.CSSProperties}
        className="flex min-h-full flex-col"
      >
        <h1 className="sr-only">{article.headline || t('untitled')}</h1>
        <header className="sticky top-0 z-20 h-(--header) border-b border-line bg-paper in-data-focus-mode:invisible print:hidden">
          <TopLine isPanelOpen={panel.isOpen} onPanel={() => panel.setOpen(!panel.isOpen)} />
          {isEditable ? <StoryToolbar editor={editor} /> : null}
        </header>
        <div className="flex grow">
          <div className="flex min-w-0 grow flex-col md:px-6 md:pt-6 print:p-0">
            {find.request && editor ? (
              <div className="pointer-events-none sticky top-(--header) z-20 flex justify-end md:top-[calc(var(--header)+0.5rem)] md:-mt-4 md:-me-4 md:mb-2">
                <FindPanel
                  editor={editor}
                  request={find.request}
                  onReplacing={withReplacing => find.ask({ withReplacing, words: '' })}
                  onClose={() => find.ask('close')}
                />
              </div>
            ) : null}
            <div className="mx-auto flex w-full max-w-[52rem] flex-col gap-2 not-empty:pb-4 max-md:px-4 max-md:not-empty:pt-4 print:hidden">
              <KeptTextNotice kept={kept} refusal={refusal} onForget={forget} />
              {isUnreadable ? <UnreadableNotice /> : null}
              <KeptEditsNotices />
              <StoryNotices />
            </div>
            <div className="mx-auto w-full max-w-[52rem] grow px-5 pt-6 md:rounded-md md:bg-sheet md:px-14 md:pt-12 md:shadow-[0_0_0_1px_var(--line)] max-md:bg-sheet in-data-focus-mode:bg-transparent! in-data-focus-mode:shadow-none! print:max-w-none print:p-0 print:shadow-none">
              {article.kicker ? (
                <p dir="rtl" lang="ar" className="hidden font-story print:block">
                  {article.kicker}
                </p>
              ) : null}
              {barrier && barrier !== 'unreadable' ? (
                <BarrierNotice barrier={barrier} />
              ) : document ? (
                <StoryEditor
                  key={live.getState().opening}
                  live={live}
                  document={document}
                  person={me}
                  isEditable={isEditable}
                  onEditor={setEditor}
                  onEdit={onEdit}
                />
              ) : (
                <div className="pb-24">
                  <StoryText document={article.document} />
                </div>
              )}
              {byline ? (
                <p dir="rtl" lang="ar" className="mt-6 hidden font-story print:block">
                  {byline}
                </p>
              ) : null}
            </div>
            <footer className="sticky bottom-0 z-10 mx-auto w-full max-w-[52rem] bg-paper px-5 py-2 in-data-focus-mode:invisible max-md:bottom-16 md:px-14 print:hidden">
              <ConnectionNotice live={live} mayEdit={article.abilities.edit} isEditWaiting={isEditWaiting} />
              <PasteNotice editor={editor} />
              {isWarned ? <FourEyesWarning onUnderstood={understood} /> : null}
              <StoryCount editor={editor} wordCount={article.wordCount} />
            </footer>
          </div>
          <SidePanel isOpen={panel.isOpen} isBeside={panel.isBeside} onClose={closePanel} />
        </div>
      </div>
    </StoryProvider>
  )
}
