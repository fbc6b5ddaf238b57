/** Formats that pictures may come in, as sharp names them. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'heif'

const latin1 = new TextDecoder('latin1')
const letters = (bytes: Uint8Array, from: number, to: number) => latin1.decode(bytes.subarray(from, to))

/**
 * What a file is by its first bytes, whatever it is called; null for all that is not taken. Of the HEIF family only
 * AVIF is: HEIC is under patents, and cannot be read here.
 */
export function pictureFormatOf(bytes: Uint8Array): PictureFormat | null {
  if (letters(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (letters(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(letters(bytes, 0, 6))) return 'gif'
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP') return 'webp'
  if (['II*\0', 'MM\0*'].includes(letters(bytes, 0, 4))) return 'tiff'
  return isAvif(bytes) ? 'heif' : null
}

/** The brands of an ISO media file stand in its first box, four letters each, the version between the first and the rest. */
function isAvif(bytes: Uint8Array): boolean {
  if (letters(bytes, 4, 8) !== 'ftyp') return false
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const brands = letters(bytes, 8, Math.min(length, 256)).match(/.{4}/gs) ?? []
  return brands.some((brand, index) => index !== 1 && brand === 'avif')
}
