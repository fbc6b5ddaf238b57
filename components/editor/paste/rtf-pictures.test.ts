import { expect, test } from 'vitest'
import { picturesInRtf } from './rtf-pictures'

const bytes = (count: number, value: number) => Uint8Array.from({ length: count }, () => value)
const hex = (data: Uint8Array) =>
  Buffer.from(data)
    .toString('hex')
    .replace(/(.{64})/g, '$1\n')

const png = bytes(100, 0x89)
const jpeg = bytes(60, 0xff)
const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard \u1576? {\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv \}}}}\picw320\pngblip\bliptag-12{\*\blipuid 0123456789abcdef0123456789abcdef}
${hex(png)}}}{\nonshppict{\pict\wmetafile8 ${'01'.repeat(300)}}} {\pict\jpegblip ${hex(jpeg)}} {\pict\emfblip ${'02'.repeat(90)}}}`

test('PNG and JPEG come out in their order, without names and old metafiles', async () => {
  const pictures = picturesInRtf(rtf)
  expect(pictures.map(({ type }) => type)).toEqual(['image/png', 'image/jpeg'])
  const [first, second] = await Promise.all(pictures.map(async blob => new Uint8Array(await blob.arrayBuffer())))
  expect(first).toEqual(png)
  expect(second).toEqual(jpeg)
})

test.each(['', 'نص', '{\\pict', '{\\pict\\pngblip', '{\\pict\\pngblip zz}', '\\pict\\'])('%j has none', text => {
  expect(picturesInRtf(text)).toEqual([])
})
