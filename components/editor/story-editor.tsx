import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { LiveArticle, LiveState } from '@/lib/client/live-article'
import { useBlockSetting } from './cards/setting'
import { isOwnEdit } from './extensions/own-edit'
import type { Person } from './extensions/remote-caret'
import { usePictureSetting } from './picture/words'
import { storyExtensions } from './story-extensions'
import './story.css'

interface StoryEditorProps {
  live: LiveArticle
  document: NonNullable<LiveState['document']>
  person: Person
  isEditable: boolean
  onEditor: (editor: Editor | null) => void
  /** At each change that this person makes. */
  onEdit: () => void
}

/**
 * The one editor of headline, standfirst and body, on a document that was loaded already: undo begins after that.
 * It is made once for an opening of the document and does not draw React again while somebody types.
 */
export function StoryEditor({ live, document, person, isEditable, onEditor, onEdit }: StoryEditorProps) {
  const t = useTranslations('editor')
  const pictures = usePictureSetting(live.articleId)
  const blocks = useBlockSetting()
  const editor = useEditor(
    {
      extensions: storyExtensions(
        document,
        person,
        {
          headline: t('placeholder.headline'),
          standfirst: t('placeholder.standfirst'),
          body: t('placeholder.body'),
          pullQuote: t('pullQuote.placeholder'),
        },
        pictures,
        blocks,
      ),
      editable: isEditable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      // Tiptap's event «delete», which nobody hears, takes minutes to find out what a large paste deleted.
      enableCoreExtensions: { delete: false },
      // Not Tiptap's `textDirection`, which would give every node a `dir` that the document does not have.
      editorProps: {
        attributes: {
          dir: 'rtl',
          lang: 'ar',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('story'),
          class: 'story story-text mx-auto min-h-[50dvh] w-full pb-24',
        },
      },
      onTransaction: ({ transaction }) => {
        if (isOwnEdit(transaction)) onEdit()
      },
    },
    [document],
  )

  useEffect(() => {
    if (!editor) return
    onEditor(editor)
    // A new story begins with its headline.
    if (editor.isEditable && editor.state.doc.textContent === '') editor.commands.focus('start')
    const unwatch = live.watch(() => editor.state.doc)
    return () => {
      unwatch()
      onEditor(null)
    }
  }, [editor, live, onEditor])

  useEffect(() => {
    editor?.setEditable(isEditable, false)
  }, [editor, isEditable])

  return <EditorContent editor={editor} />
}
