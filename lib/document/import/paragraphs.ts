/** The longest line of a hard-wrapped file has a length between these. */
const WRAPPED_WIDTH = { least: 40, most: 100 }

/** So many lines must look cut before a file counts as hard-wrapped. */
const WRAPPED_LINES = 3

/**
 * Cuts clean text into paragraphs, none of them empty. Blank lines separate paragraphs, and so does every line end,
 * unless the file is hard-wrapped as old terminals did it: then the lines between blank ones are joined.
 */
export function splitParagraphs(text: string): string[] {
  const blocks = text
    .split(/\n{2,}/)
    .map(block => block.split('\n').filter(line => line !== ''))
    .filter(lines => lines.length > 0)
  const width = wrappedWidth(blocks)
  return blocks.flatMap(lines => (width !== null && isWrapped(lines, width) ? [lines.join(' ')] : lines))
}

/** The width to which the file is hard-wrapped; null if it is not. */
function wrappedWidth(blocks: string[][]): number | null {
  const several = blocks.filter(lines => lines.length > 1)
  if (blocks.length < 2) return null
  const width = several.flat().reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < WRAPPED_WIDTH.least || width > WRAPPED_WIDTH.most) return null
  const cut = several.filter(lines => isWrapped(lines, width)).reduce((sum, lines) => sum + lines.length - 1, 0)
  return cut >= WRAPPED_LINES ? width : null
}

/** A line was cut where the first word of the next one had no room left. */
function isWrapped(lines: string[], width: number): boolean {
  return lines.slice(1).every((line, index) => {
    const firstWord = line.split(' ', 1)[0] ?? ''
    return (lines[index]?.length ?? 0) + 1 + firstWord.length > width
  })
}
