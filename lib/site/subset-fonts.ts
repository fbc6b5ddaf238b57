import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const source = path.join(root, 'node_modules', '@fontsource-variable', 'noto-naskh-arabic', 'files')
const target = path.join(root, 'public', 'fonts')

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

/** The whole Arabic block, so that names in Persian or Urdu and verses are set in it too; joiners shape letters. */
const arabic = range(0x600, 0x6ff) + range(0x200c, 0x200d)
const latin = `${range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2026)}\u2030\u20ac\u2122\u2212\u0152\u0153`

async function makeSubset(name: string, letters: string): Promise<string> {
  const whole = await readFile(path.join(source, `noto-naskh-arabic-${name}-wght-normal.woff2`))
  const subset = await subsetFont(whole, letters, { targetFormat: 'woff2' })
  const file = `naskh-${name}-${createHash('sha256').update(subset).digest('hex').slice(0, 8)}.woff2`
  await writeFile(path.join(target, file), subset)
  return `${file} ${subset.length}`
}

// Run by hand after the font's package changed: `npx tsx lib/site/subset-fonts.ts`; then name the files in fonts.ts.
await mkdir(target, { recursive: true })
console.log(await makeSubset('arabic', arabic))
console.log(await makeSubset('latin', latin))
