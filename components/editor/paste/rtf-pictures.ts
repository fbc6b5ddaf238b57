const PICTURE = /\\pict\b/g
const KINDS: Record<string, string> = { png: 'image/png', jpeg: 'image/jpeg' }

/**
 * The pictures in the RTF that Word puts on the clipboard beside its HTML, in their order: the HTML only names files of
 * the writer's computer, which no page may read. Drawings and old metafiles are left out.
 */
export function picturesInRtf(rtf: string): Blob[] {
  const pictures: Blob[] = []
  for (const { index } of rtf.matchAll(PICTURE)) {
    const end = endOfGroup(rtf, index)
    const group = rtf.slice(index, end)
    const kind = KINDS[/\\(png|jpeg)blip\b/.exec(group)?.[1] ?? '']
    const digits = kind ? longestHex(group) : ''
    if (kind && digits) pictures.push(new Blob([bytesOf(digits)], { type: kind }))
  }
  return pictures
}

function endOfGroup(rtf: string, start: number): number {
  let depth = 1
  for (let index = start; index < rtf.length; index++) {
    const letter = rtf[index]
    if (letter === '\\') index += 1
    else if (letter === '{') depth += 1
    else if (letter === '}') depth -= 1
    if (depth === 0) return index
  }
  return rtf.length
}

/** The bytes of a picture are the longest run of digits in its group; others are its names. */
function longestHex(group: string): string {
  let longest = ''
  for (const [run] of group.matchAll(/[\da-f\s]{40,}/gi)) {
    const digits = run.replace(/\s/g, '')
    if (digits.length > longest.length) longest = digits
  }
  return longest.length % 2 === 0 ? longest : longest.slice(1)
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
  return bytes
}
