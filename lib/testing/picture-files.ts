import sharp from 'sharp'

type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff'

/** A picture with light and shade in it, as a file. */
export async function makePicture(format: Format = 'jpeg', width = 640, height = 400): Promise<Buffer> {
  return shade(width, height).toFormat(format).toBuffer()
}

/** Words that a camera or an agency might have written into a file, and that must not leave the house. */
export const SECRETS = ['Secret Camera', 'Laila the source', 'http://ns.adobe.com/xap']

/** A photograph as a phone makes it: lying on its side, with place, device and name in it, in a wide colour space. */
export async function makePhotograph(): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="${SECRETS[0]}"/></rdf:RDF></x:xmpmeta>`
  return shade(600, 400)
    .withIccProfile('p3')
    .withXmp(xmp)
    .withExifMerge({
      IFD0: { Make: SECRETS[0] ?? '', Artist: SECRETS[1] ?? '', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 18/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '44/1 24/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

function shade(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) {
    const pixel = Math.floor(at / 3)
    pixels[at] = at % 3 === 0 ? (pixel % width) / (width / 255) : Math.floor(pixel / width) / (height / 255)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
