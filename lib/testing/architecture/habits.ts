import type { Found, Source } from './source'

const at = (source: Source, found: Found, reason: string) =>
  `${source.path}:${found.line} ${reason}: ${found.text.slice(0, 80)}`

/** The share of components that ship to the browser as such, of all in app and components; 0 where there are none. */
export function shareOfClients(sources: Source[]): number {
  const shown = sources.filter(({ path, isTest }) => /^(app|components)\/.*\.tsx$/.test(path) && !isTest)
  return shown.length === 0 ? 0 : shown.filter(source => source.isClient).length / shown.length
}

const mayReadEnvironment =
  /^(lib\/environment\.ts|lib\/testing\/|e2e\/|bench\/|db\/drizzle\.config\.ts|[\w.]+\.config\.\w+$)/

/** Reads of `process.env` outside the one place for them. */
export function findEnvironmentReads(sources: Source[]): string[] {
  return sources
    .filter(({ path, isTest }) => !isTest && !mayReadEnvironment.test(path))
    .flatMap(source => source.members.filter(({ text }) => text === 'process.env').map(hit => at(source, hit, 'reads')))
}

/** Variables that lib/environment.ts reads and .env.example does not explain. */
export function findUnexplainedVariables(sources: Source[], example: string): string[] {
  const environment = sources.find(({ path }) => path === 'lib/environment.ts')
  const read = environment?.keys.map(({ text }) => text).filter(key => /^[A-Z][A-Z0-9_]+$/.test(key)) ?? []
  return read.filter(name => name !== 'NODE_ENV' && !new RegExp(`^#? ?${name}=`, 'm').test(example))
}

const mayHoldArabic = /^(messages|lib\/(arabic|copydesk|testing|document\/import)|db|e2e|bench)\//

/** Words for people that stand in the code instead of in messages: Arabic anywhere, any language between tags. */
export function findWordsInCode(sources: Source[]): string[] {
  return sources
    .filter(({ path, isTest }) => !isTest && !mayHoldArabic.test(path))
    .flatMap(source => [
      ...source.literals.filter(({ text }) => /[ء-ي]{2,}/.test(text)).map(hit => at(source, hit, 'Arabic words')),
      ...source.shownText.filter(({ text }) => /\p{L}{2,}/u.test(text)).map(hit => at(source, hit, 'words')),
    ])
}

const physicalClass =
  /(?:^|[\s:!])-?(?:(?:scroll-)?[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|inset-[lr])-(?:\d|\[|\(|px\b|auto\b|full\b|[a-z]+(?=\s|$))|(?:^|[\s:!])(?:(?:text|float|clear)-(?:left|right)|border-[lr]|rounded-(?:[lr]|[tb][lr]))(?=\s|$)/
const physicalKey = /^(margin|padding|border|scrollMargin|scrollPadding)(Left|Right)/
const physicalStyle =
  /(?:(?:margin|padding|border)-(?:left|right)|(?:text-align|float|clear)\s*:\s*(?:left|right)|(?:^|[\s{;])(?:left|right)\s*:)/

/** Left and right where the logical start and end belong: in classes, style objects and style sheets. */
export function findPhysicalDirections(sources: Source[]): string[] {
  return sources
    .filter(({ path, isTest }) => !isTest && /^(app|components|lib\/site)\//.test(path))
    .flatMap(source => [
      ...source.literals.filter(({ text }) => physicalClass.test(text)).map(hit => at(source, hit, 'physical class')),
      ...source.keys.filter(({ text }) => physicalKey.test(text)).map(hit => at(source, hit, 'physical style')),
      ...styleLines(source).map(hit => at(source, hit, 'physical style')),
    ])
}

function styleLines(source: Source): Found[] {
  if (!source.path.endsWith('.css')) return []
  const lines = source.text.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' ')).split('\n')
  return lines
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => physicalStyle.test(text))
}

const tellsNothing = /(^|\/)(utils?|helpers?|common|misc|constants|types|index)(\.tsx?$|\/)|[Mm]anager\.tsx?$/

/** Names of files and folders that tell nothing, and barrel files. */
export function findEmptyNames(paths: string[]): string[] {
  return paths.filter(path => tellsNothing.test(path) && !/^(public|docs)\//.test(path))
}

const rootFolders = ['app', 'components', 'db', 'lib', 'e2e', 'messages', 'public', 'bench', 'docs', '.ci']

/** Folders at the root that the layout does not know. */
export function findStrayFolders(paths: string[]): string[] {
  const present = paths.filter(path => path.includes('/')).map(path => path.slice(0, path.indexOf('/')))
  return [...new Set(present)].filter(folder => !rootFolders.includes(folder))
}

const notWholeOrAsleep = /^((it|test|describe)\.(only|skip|fixme|todo)|page\.waitForTimeout|\w*\.waitForTimeout)$/

/** Tests that are left out, stand alone, or wait for time to pass. */
export function findWeakenedTests(sources: Source[]): string[] {
  return sources
    .filter(source => source.isTest)
    .flatMap(source =>
      source.members.filter(({ text }) => notWholeOrAsleep.test(text)).map(hit => at(source, hit, 'weakened test')),
    )
}

const switchedOff = new RegExp(`@ts-(${['ignore', 'expect-error', 'nocheck'].join('|')})|${'biome'}-ignore`)

/** Places where the checks of types or style are switched off. */
export function findSwitchedOffChecks(sources: Source[]): string[] {
  return sources.flatMap(source =>
    source.text
      .split('\n')
      .map((text, index) => ({ text: text.trim(), line: index + 1 }))
      .filter(({ text }) => switchedOff.test(text))
      .map(hit => at(source, hit, 'check switched off')),
  )
}
