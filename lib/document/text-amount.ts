import type { Node } from '@tiptap/pm/model'
import { countWords } from './text'

/** How much text there is. */
export interface Amount {
  words: number
  characters: number
}

const UNSEEN = /[\p{M}\p{Cf}\n]+/gu
const HALVES = /[\ud800-\udbff]/g

/** Letters, signs and spaces as they are seen: neither diacritics nor invisible characters. */
function countSeen(text: string): number {
  const seen = text.replace(UNSEEN, '')
  return seen.length - (seen.match(HALVES)?.length ?? 0)
}

/** By textblock: what was not written in since is not counted again. */
const counted = new WeakMap<Node, number>()

function wordsOfTextblock(textblock: Node): number {
  const known = counted.get(textblock)
  if (known !== undefined) return known
  const words = countWords(textOf(textblock, 0, textblock.content.size))
  counted.set(textblock, words)
  return words
}

/** By block, so that a story of which one block changed is counted by looking at its list of blocks. */
const countedBlocks = new WeakMap<Node, number>()

function wordsOfBlock(block: Node): number {
  if (block.isTextblock) return wordsOfTextblock(block)
  const known = countedBlocks.get(block)
  if (known !== undefined) return known
  let words = 0
  for (const child of block.children) words += wordsOfBlock(child)
  countedBlocks.set(block, words)
  return words
}

/** The words of a document, headline and standfirst included. */
export function wordsIn(doc: Node): number {
  return wordsOfBlock(doc)
}

/** How much text stands between two places of a document. */
export function amountIn(doc: Node, from: number, to: number): Amount {
  const amount: Amount = { words: 0, characters: 0 }
  doc.nodesBetween(from, to, (node, place) => {
    if (!node.isTextblock) return true
    const start = Math.max(0, from - place - 1)
    const end = Math.min(node.content.size, to - place - 1)
    if (start >= end) return false
    const text = textOf(node, start, end)
    amount.words += start === 0 && end === node.content.size ? wordsOfTextblock(node) : countWords(text)
    amount.characters += countSeen(text)
    return false
  })
  return amount
}

const textOf = (textblock: Node, from: number, to: number) => textblock.textBetween(from, to, null, '\n')
