import { Document } from '@tiptap/extension-document'

/** An article: its headline, its standfirst, then at least one block. */
export const ArticleDocument = Document.extend({ content: 'headline standfirst block+' })
