import { Document } from '@tiptap/extension-document'

/** An article: its headline, its standfirst, then at least one block. `standalone` ones stand in no other block. */
export const ArticleDocument = Document.extend({ content: 'headline standfirst (block | standalone)+' })
