import { describe, expect, test } from 'vitest'
import { MAX_IMPORT_BYTES } from '@/lib/document/import/wire'
import { readWireFile } from './import'

const textFile = (content: BlobPart, name = 'wire.txt') => new File([content], name)

describe('a file read before it is sent', () => {
  test('shows what the server will make of it', async () => {
    const read = await readWireFile(textFile('19 - 05 - 2025\n\nقمة المياه\n\nقمة المياه\n\nاتفقت ست دول أمس.'))
    expect(read).toMatchObject({
      wire: {
        parts: { headline: 'قمة المياه', paragraphs: ['اتفقت ست دول أمس.'] },
        recognised: { date: '2025-05-19', repeatedHeadline: true, encoding: 'utf-8' },
      },
    })
  })

  test.each([
    ['empty', textFile('')],
    ['empty', textFile(' \n\u00a0\n')],
    ['notText', textFile('%PDF-1.7 and so on')],
    ['notText', textFile(new Uint8Array([0, 1, 2, 250, 251, 0, 0, 7]))],
    ['type', textFile('نص', 'story.docx')],
    ['tooLarge', textFile(new Uint8Array(MAX_IMPORT_BYTES + 1))],
  ])('is refused: %s', async (fault, file) => {
    expect(await readWireFile(file)).toEqual({ file, fault })
  })
})
