import { MAX_PICTURE_BYTES, PICTURE_TYPES } from '@/lib/contracts/media'

/** A picture to be taken in: a file, or the address that a page gave for one. */
export type PictureSource = Blob | string

/** Why a picture is not even sent. */
export type PictureFault =
  /** It is on another site: neither this page nor the server fetches it from there. */
  'elsewhere' | 'offline' | 'tooLarge' | 'type' | 'unreadable'

export class PictureProblem extends Error {
  override readonly name = 'PictureProblem'

  constructor(readonly fault: PictureFault) {
    super(fault)
  }
}

/**
 * The bytes of a picture, if this browser has them: a file, a `data:` or a `blob:` address.
 * @throws PictureProblem
 */
export async function readPictureSource(source: PictureSource): Promise<Blob> {
  const blob = typeof source === 'string' ? await blobAt(source) : source
  if (blob.size > MAX_PICTURE_BYTES) throw new PictureProblem('tooLarge')
  if (blob.size === 0) throw new PictureProblem('unreadable')
  const isKnown = blob.type === '' || PICTURE_TYPES.some(type => type === blob.type)
  if (!isKnown) throw new PictureProblem('type')
  return blob
}

async function blobAt(address: string): Promise<Blob> {
  if (/^data:/i.test(address)) return blobOf(address)
  if (/^blob:/i.test(address)) return drawn(address)
  throw new PictureProblem('elsewhere')
}

/** Not by `fetch`: the page's policy lets it connect to its own server alone. */
function blobOf(address: string): Blob {
  const [, type = '', encoding, data = ''] = /^data:([\w/+.-]*)[^,]*?(;base64)?,(.*)$/is.exec(address) ?? []
  try {
    const letters = encoding ? atob(data.replace(/\s/g, '')) : decodeURIComponent(data)
    return new Blob([Uint8Array.from(letters, letter => letter.charCodeAt(0))], { type: type.toLowerCase() })
  } catch {
    throw new PictureProblem('unreadable')
  }
}

/** A picture of this page may be shown, and so drawn and read. */
async function drawn(address: string): Promise<Blob> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } catch {
    throw new PictureProblem('unreadable')
  }
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new PictureProblem('unreadable')
  return blob
}
