import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isEditorialError } from '@/lib/editorial/errors'
import { makePhotograph, makePicture, SECRETS } from '@/lib/testing/picture-files'
import { encodePicture } from './picture-encoding'

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const { width, height } = await encodePicture(bytes)
    return `${width}×${height}`
  } catch (error) {
    if (!isEditorialError(error)) throw error
    return [error.code, error.details.sentence].join(' ')
  }
}

const BROKEN = 'invalid detailPicture'
const OTHER = 'unsupported_type detailPicture'

describe('what is kept of a photograph', () => {
  test('its pixels, turned upright, in sRGB; nothing of where, when, by whom and with what', async () => {
    const photograph = await makePhotograph()
    const before = await sharp(photograph).metadata()
    expect(before).toMatchObject({ width: 600, height: 400, orientation: 6, hasProfile: true })
    for (const part of [before.exif, before.xmp, before.icc]) expect(part).toBeDefined()
    for (const secret of SECRETS) expect(photograph.includes(secret), secret).toBe(true)

    const { files, ...encoded } = await encodePicture(photograph)
    expect(encoded).toMatchObject({ format: 'webp', width: 400, height: 600 })
    for (const { bytes } of files) {
      const after = await sharp(bytes).metadata()
      expect(after).toMatchObject({ format: 'webp', space: 'srgb' })
      for (const part of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const) {
        expect(after[part], part).toBeUndefined()
      }
      for (const secret of SECRETS) expect(bytes.includes(secret), secret).toBe(false)
      // Beside its pixels a WebP has room for EXIF, XMP, ICCP and chunks of one's own: there are none.
      expect(chunksOf(bytes)).toEqual(['VP8 '])
    }
  })

  test('what a wide colour space calls red is the same red afterwards', async () => {
    const red = { create: { width: 8, height: 8, channels: 3 as const, background: '#e03020' } }
    const wide = await sharp(red).withIccProfile('p3').png().toBuffer()
    const [before] = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
    const encoded = await encodePicture(wide)
    const [after] = await sharp(encoded.files[0]?.bytes).raw().toBuffer()
    expect(Math.abs((after ?? 0) - 0xe0)).toBeLessThan(8)
    expect(Math.abs((before ?? 0) - 0xe0)).toBeGreaterThan(8)
  })

  test('every width up to its own', async () => {
    const widths = async (width: number) =>
      (await encodePicture(await makePicture('jpeg', width, 300))).files.map(file => file.width)
    expect(await widths(300)).toEqual([300])
    expect(await widths(960)).toEqual([480, 960])
    expect(await widths(1000)).toEqual([480, 960, 1000])
    expect(await widths(3000)).toEqual([480, 960, 1600, 2400])
    expect(await outcomeOf(await makePicture('png', 600, 9600))).toBe('300×4800')
  })

  test('transparency stays', async () => {
    const clear = {
      create: { width: 20, height: 20, channels: 4 as const, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    }
    const { files } = await encodePicture(await sharp(clear).png().toBuffer())
    expect(await sharp(files[0]?.bytes).metadata()).toMatchObject({ hasAlpha: true })
  })

  test('of what moves, the first picture', async () => {
    const first = await makePicture('png', 40, 30)
    const frames = [first, await sharp(first).negate().png().toBuffer()]
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ loop: 0, delay: [90, 90] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { files } = await encodePicture(moving)
    expect((await sharp(files[0]?.bytes).metadata()).pages ?? 1).toBe(1)
    expect(await outcomeOf(moving)).toBe('40×30')
  })
})

describe('what a file is', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    '%s is read, and half of one is not',
    async format => {
      const file = await makePicture(format, 320, 200)
      expect(await outcomeOf(file)).toBe('320×200')
      for (const part of [0.5, 0.9]) {
        expect(await outcomeOf(file.subarray(0, Math.floor(file.length * part))), `${part}`).toBe(BROKEN)
      }
    },
  )

  test('what else a file says of itself is left behind', async () => {
    const picture = await makePicture('jpeg')
    const script = Buffer.from('<html><script>alert(document.cookie)</script></html>')
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), script])
    const inside = Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)])
    for (const polyglot of [inside, Buffer.concat([picture, script])]) {
      expect(polyglot.includes('<script>')).toBe(true)
      const { files } = await encodePicture(polyglot)
      expect(files.map(({ bytes }) => bytes.includes('<script>'))).toEqual(files.map(() => false))
    }
  })

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  test.each([
    ['SVG', svg],
    ['SVG with a declaration', `<?xml version="1.0"?>${svg}`],
    ['HTML', '<!doctype html><title>x</title>'],
    ['HTML before a picture', `<script>1</script>\xff\xd8\xff`],
    ['PDF', '%PDF-1.7\n'],
    ['a program', '\x7fELF\x02\x01'],
    ['BMP', 'BM\x46\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['a film', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['a film whose version reads avif', '\0\0\0\x18ftypmp42avifmp42isom'],
    ['nothing', ''],
  ])('%s is no picture', async (_, text) => {
    expect(await outcomeOf(Buffer.from(text, 'latin1'))).toBe(OTHER)
  })

  test('a promise in the first bytes that the rest does not keep', async () => {
    for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'II*\0', 'RIFF\x10\0\0\0WEBP']) {
      const liar = Buffer.concat([Buffer.from(start, 'latin1'), randomBytes(400), Buffer.from(svg)])
      expect(await outcomeOf(liar), start).toBe(BROKEN)
    }
  })
})

test('whatever a file was made into, it is taken or refused, and never anything else', async () => {
  const formats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const
  const files = await Promise.all(formats.map(format => makePicture(format, 48, 32)))
  const wound = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(wound, { minLength: 1, maxLength: 8 }),
      async (file, wounds) => {
        const wounded = Buffer.from(file)
        for (const { at, byte } of wounds) wounded[Math.floor(at * wounded.length)] = byte
        expect(await outcomeOf(wounded)).toMatch(/^\d+×\d+$|^(too_large|unsupported_type|invalid) detail/)
      },
    ),
    { numRuns: 300 },
  )
})

describe('what is too much', () => {
  test('bytes', async () => {
    const padded = Buffer.concat([await makePicture(), Buffer.alloc(20 * 1024 * 1024)])
    expect(await outcomeOf(padded)).toBe('too_large detailMegabytes')
  })

  test('pixels: a few bytes that unpack to millions are refused by their header', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    const began = performance.now()
    expect(await outcomeOf(bomb)).toBe('too_large detailMegapixels')
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a header that lies about its size is a broken file', async () => {
    const file = await makePicture('png', 100, 100)
    file.writeUInt32BE(7000, 16)
    file.writeUInt32BE(7000, 20)
    expect(await outcomeOf(file)).toBe(BROKEN)
  })
})

/** The names of a WebP's parts. */
function chunksOf(bytes: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at < bytes.length; at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)) {
    names.push(bytes.toString('latin1', at, at + 4))
  }
  return names
}
