import { createHash } from 'node:crypto'
import { article } from './styles/article'
import { base, frame } from './styles/base'
import { blocks } from './styles/blocks'
import { lists } from './styles/lists'

const minify = (sheet: string) => sheet.replace(/\n+/g, '')

/** The one style sheet of the reading site. It stands in the page itself, so that a first visit waits for nothing. */
export const styleSheet = minify([base, frame, lists, article, blocks].join(''))

/** What a Content-Security-Policy allows it by. */
export const styleSheetHash = `sha256-${createHash('sha256').update(styleSheet).digest('base64')}`
