import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder, Selection } from '@tiptap/extensions'
import type { Node } from '@tiptap/pm/model'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { ArticleTable } from '@/lib/document/nodes/table'
import { extensions, FRAGMENT } from '@/lib/document/schema'
import { blockEditing } from './block-editing'
import type { BlockSetting } from './cards/setting'
import { ArabicLists } from './extensions/arabic-lists'
import { ArabicNumbering } from './extensions/arabic-numbering'
import { Isolates } from './extensions/isolates'
import { KeptSelection } from './extensions/kept-selection'
import { PartKeys } from './extensions/part-keys'
import { type Person, remoteCarets } from './extensions/remote-caret'
import { StoryTable } from './extensions/story-table'
import { TypedFirst } from './extensions/typed-first'
import { TypingRuns } from './extensions/typing-runs'
import { FindInStory } from './find/find-plugin'
import { CurrentBlock } from './focus/current-block'
import { CleanPaste } from './paste/clean-paste'
import { pictureEditing } from './picture/picture-editing'
import type { PictureSetting } from './picture/words'
import { SlashSuggestion } from './slash/slash-suggestion'

export interface Placeholders {
  headline: string
  standfirst: string
  body: string
  pullQuote: string
}

/** Of the paragraphs only the first shows its words, while it is the whole body: see story.css. */
function placeholderOf(node: Node, words: Placeholders): string {
  const { name } = node.type
  if (name === 'headline' || name === 'standfirst' || name === 'pullQuote') return words[name]
  return name === 'paragraph' ? words.body : ''
}

/** The article's schema with what only an editor needs: the live document, carets, keys, pasting, placeholders. */
export function storyExtensions(
  document: { ydoc: Doc; awareness: Awareness },
  person: Person,
  words: Placeholders,
  pictures: PictureSetting,
  blocks: BlockSetting,
): Extensions {
  return [
    ...extensions.map(extension => (extension === ArticleTable ? StoryTable : extension)),
    Collaboration.configure({ document: document.ydoc, field: FRAGMENT }),
    remoteCarets(document.awareness, person),
    Placeholder.configure({
      showOnlyCurrent: false,
      placeholder: ({ node }) => placeholderOf(node, words),
    }),
    PartKeys,
    CleanPaste,
    ArabicNumbering,
    ArabicLists,
    TypedFirst,
    Isolates,
    KeptSelection,
    TypingRuns,
    FindInStory,
    CurrentBlock,
    pictureEditing(pictures),
    blockEditing(blocks),
    SlashSuggestion,
    Selection.configure({ className: 'kept-selection' }),
  ]
}
