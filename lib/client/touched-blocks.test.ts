import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from '@/lib/document/document'
import { replaceContent } from '@/lib/document/forward-edit'
import { FRAGMENT } from '@/lib/document/schema'
import { documentToYDoc, readDocument } from '@/lib/document/ydoc'
import { blocksTouchedBy, textsGone, textsOfBlocks } from './touched-blocks'

/** Two people with the same story, who do not hear of each other until `merge()`. */
function apart() {
  const mine = documentToYDoc(createDocument({ headline: 'قمة', body: { text: 'أولى\nثانية\nثالثة' } }))
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  const fragment = mine.getXmlFragment(FRAGMENT)
  const touched = new Set<string>()
  mine.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    for (const name of blocksTouchedBy(transaction, fragment)) touched.add(name)
  })
  return {
    touched,
    write(block: number, text: string) {
      const element = fragment.get(block)
      if (element instanceof Y.XmlElement) element.insert(element.length, [new Y.XmlText(text)])
    },
    /** They keep these blocks alone. */
    theyKeep(...blocks: number[]) {
      const { content, ...rest } = readDocument(theirs)
      replaceContent(theirs, { ...rest, content: content.filter((_, index) => blocks.includes(index)) })
    },
    /** @returns what of mine went with their deletions */
    merge(): string[] {
      const before = textsOfBlocks(fragment, touched)
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
      return textsGone(fragment, before)
    },
  }
}

describe('words in a block that somebody else deleted meanwhile', () => {
  test('are found', () => {
    const story = apart()
    story.write(3, ' كُتبت بلا شبكة')
    story.theyKeep(0, 1, 2, 4)
    expect(story.touched.size).toBe(1)
    expect(story.merge()).toEqual(['ثانية\n كُتبت بلا شبكة'])
  })

  test('are none where nothing was written in it', () => {
    const story = apart()
    story.write(2, ' كُتبت بلا شبكة')
    story.theyKeep(0, 1, 2, 4)
    expect(story.merge()).toEqual([])
  })

  test('are none where nobody deleted anything', () => {
    const story = apart()
    story.write(2, ' أ')
    story.write(3, ' ب')
    expect(story.merge()).toEqual([])
  })
})
