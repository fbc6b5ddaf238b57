import { createHash } from 'node:crypto'
import sharp, { type OutputInfo, type SharpOptions } from 'sharp'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, pictureWidths } from '@/lib/contracts/media'
import { EditorialError } from '@/lib/editorial/errors'
import { pictureFormatOf } from './picture-type'

/** No file is wider, and none higher: a picture of a whole web page is made as small as it takes. */
const WIDEST = 2400
const HIGHEST = 4800
/** Seconds that reading one picture may take; the largest that is allowed takes two. */
const TIME_LIMIT = 30

/** What becomes of an upload: the picture in every width that is kept, as WebP, and nothing else of the file. */
export interface EncodedPicture {
  format: 'webp'
  /** Of the widest, as are the three below. */
  width: number
  height: number
  byteSize: number
  /** SHA-256, hex. */
  hash: string
  files: { width: number; bytes: Buffer }[]
}

// One picture at a time (picture-queue.ts), on one core, and no memory kept for the next one.
sharp.concurrency(1)
sharp.cache(false)
// Whatever the first bytes promise, no other reader of files than these is ever called.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map(name => `VipsForeignLoad${name}Buffer`),
})

const READING: SharpOptions = {
  failOn: 'error',
  limitInputPixels: MAX_PICTURE_PIXELS,
  // Of what moves, the first picture: nothing on the reading site does.
  pages: 1,
  sequentialRead: true,
}

/**
 * Makes a picture anew out of its pixels: turned as the camera was held, in sRGB, without any metadata (place, device,
 * names) and without anything that was hidden in the file.
 * @throws EditorialError: too_large, unsupported_type, and invalid for a broken file
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) {
    const values = { limit: MAX_PICTURE_BYTES, megabytes: MAX_PICTURE_BYTES / 1024 / 1024 }
    throw new EditorialError('too_large', { values, sentence: 'detailMegabytes' })
  }
  const format = pictureFormatOf(bytes)
  if (!format) throw new EditorialError('unsupported_type', { sentence: 'detailPicture' })
  const { data, info } = await readPixels(bytes, format)
  const files: EncodedPicture['files'] = []
  for (const width of pictureWidths(info.width)) files.push({ width, bytes: await encode(data, info, width) })
  const widest = files.at(-1)?.bytes ?? Buffer.alloc(0)
  return {
    format: 'webp',
    width: info.width,
    height: info.height,
    byteSize: widest.byteLength,
    hash: createHash('sha256').update(widest).digest('hex'),
    files,
  }
}

async function readPixels(bytes: Uint8Array, format: string): Promise<{ data: Buffer; info: OutputInfo }> {
  const header = await sharp(bytes, { ...READING, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (header?.format !== format) throw broken()
  if (header.width * header.height > MAX_PICTURE_PIXELS) {
    const values = { limit: MAX_PICTURE_PIXELS, megapixels: MAX_PICTURE_PIXELS / 1_000_000 }
    throw new EditorialError('too_large', { values, sentence: 'detailMegapixels' })
  }
  return sharp(bytes, READING)
    .timeout({ seconds: TIME_LIMIT })
    .autoOrient()
    .resize({ width: WIDEST, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw broken()
    })
}

/** Libraries of pictures say of a broken file what they like; it is the file's fault. */
const broken = () =>
  new EditorialError('invalid', { errors: [{ pointer: '/file', code: 'broken' }], sentence: 'detailPicture' })

function encode(data: Buffer, { width, height, channels }: OutputInfo, wanted: number): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } })
    .resize({ width: wanted })
    .webp({ quality: 80, effort: 4, smartSubsample: true })
    .toBuffer()
}
