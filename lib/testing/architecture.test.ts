import { describe, expect, test } from 'vitest'
import { findCycles } from './architecture/cycles'
import { findForbiddenImports } from './architecture/folders'
import {
  findEmptyNames,
  findEnvironmentReads,
  findPhysicalDirections,
  findStrayFolders,
  findSwitchedOffChecks,
  findUnexplainedVariables,
  findWeakenedTests,
  findWordsInCode,
  shareOfClients,
} from './architecture/habits'
import { listFiles, readSources, readText } from './architecture/project'
import { parseSource } from './architecture/source'

const CLIENT_SHARE = 0.35

describe('the repository', () => {
  const paths = listFiles()
  const sources = readSources()

  test('imports only what the table of folders allows', () => expect(findForbiddenImports(sources)).toEqual([]))
  test('has no cycle of imports', () => expect(findCycles(sources)).toEqual([]))
  test('reads process.env in one place', () => expect(findEnvironmentReads(sources)).toEqual([]))
  test('explains every variable that it reads', () =>
    expect(findUnexplainedVariables(sources, readText('.env.example'))).toEqual([]))
  test('keeps words for people in messages', () => expect(findWordsInCode(sources)).toEqual([]))
  test('knows start and end, not left and right', () => expect(findPhysicalDirections(sources)).toEqual([]))
  test('has names that tell what is in a file', () => expect(findEmptyNames(paths)).toEqual([]))
  test('has the folders of its layout and no others', () => expect(findStrayFolders(paths)).toEqual([]))
  test('runs every test whole and awake', () => expect(findWeakenedTests(sources)).toEqual([]))
  test('switches no check off', () => expect(findSwitchedOffChecks(sources)).toEqual([]))
  test('ships few components to the browser', () => expect(shareOfClients(sources)).toBeLessThanOrEqual(CLIENT_SHARE))
})

describe('each rule can fail', () => {
  test.each([
    ['lib/editorial/a.ts', "import { b } from '@/lib/arabic/b'"],
    ['lib/editorial/a.ts', "import { readFile } from 'node:fs'"],
    ['lib/document/a.ts', "export { b } from '../services/b'"],
    ['lib/document/a.ts', "import { useEditor } from '@tiptap/react'"],
    ['db/queries/a.ts', "import { can } from '@/lib/editorial/policy'"],
    ['lib/services/a.ts', "import { route } from '@/lib/http/route'"],
    ['lib/http/a.ts', "import type { Row } from '../../db/schema'"],
    ['lib/client/a.ts', "const later = import('@/lib/services/articles')"],
    ['components/board/card.tsx', "type Row = import('@/db/schema').Row"],
    ['components/board/card.test.tsx', "import { articles } from '@/db/schema'"],
    ['components/site/page.tsx', "import { fetchJson } from '@/lib/client/fetch'"],
    ['app/page.tsx', "import { database } from '@/db/client'"],
    ['lib/leftover/a.ts', 'export const a = 1'],
  ])('forbidden import in %s: %s', (path, text) => {
    expect(findForbiddenImports([parseSource(path, text)])).toHaveLength(1)
  })

  test.each([
    ['db/queries/a.ts', "import type { State } from '@/lib/editorial/article'"],
    ['lib/services/a.ts', "import { articles } from '@/db/schema'"],
    ['lib/http/a.test.ts', "import { articles } from '@/db/schema'"],
    ['lib/site/a.tsx', "import { Page } from '@/components/site/page'"],
    ['server.ts', "import { migrate } from './db/migrate'"],
    ['app/page.tsx', "// import { database } from '@/db/client'"],
  ])('allowed import in %s: %s', (path, text) => {
    expect(findForbiddenImports([parseSource(path, text)])).toEqual([])
  })

  test('a cycle is named, and what only leads to it is not', () => {
    const sources = [
      parseSource('lib/a.ts', "import { b } from './b'"),
      parseSource('lib/b.ts', "import type { C } from '@/lib/c'"),
      parseSource('lib/c.tsx', "import { b } from './b'"),
    ]
    expect(findCycles(sources)).toEqual(['lib/b.ts → lib/c.tsx → lib/b.ts'])
    expect(findCycles(sources.slice(0, 2))).toEqual([])
  })

  test('an environment variable read elsewhere', () => {
    const text = 'const { PORT } = process.env'
    expect(findEnvironmentReads([parseSource('lib/http/a.ts', text)])).toHaveLength(1)
    expect(findEnvironmentReads([parseSource('lib/environment.ts', text)])).toEqual([])
  })

  test('a variable that nobody explains', () => {
    const sources = [parseSource('lib/environment.ts', 'const schema = { PORT: 1, DATA_DIR: 2, NODE_ENV: 3, port: 4 }')]
    expect(findUnexplainedVariables(sources, '# PORT=3000\n')).toEqual(['DATA_DIR'])
  })

  test.each([
    "const word = 'مسودة'",
    `const word = \`\${count} مواد\``,
    'const pattern = /مسودة|معتمدة/',
    'const view = <p>مسودة</p>',
    'const view = <p>Draft</p>',
    'const view = <button aria-label="Close" />',
  ])('words in the code: %s', text => {
    expect(findWordsInCode([parseSource('components/board/a.tsx', text)])).not.toEqual([])
  })

  test('no words: comments, single letters, messages', () => {
    const text = "// مسودة\nconst view = <p className=\"text-ink\">{t('draft')} · {'،'}</p>"
    expect(findWordsInCode([parseSource('components/board/a.tsx', text)])).toEqual([])
  })

  test.each([
    'ml-2',
    'md:pr-[3px]',
    '-left-4',
    'flex text-right',
    'border-l',
    'rounded-tr-md',
    'hover:border-r-accent',
  ])('a physical class: %s', name => {
    const text = `const view = <div className="${name}" />`
    expect(findPhysicalDirections([parseSource('components/a.tsx', text)])).toHaveLength(1)
  })

  test.each(['ms-2', 'md:pe-3', 'start-0', 'text-start', 'border-s', 'right', 'shadow-lg', 'html-to-text', 'bright-1'])(
    'no physical class: %s',
    name => {
      const text = `const view = <div className="${name}" />`
      expect(findPhysicalDirections([parseSource('components/a.tsx', text)])).toEqual([])
    },
  )

  test('physical directions in styles', () => {
    const sheet =
      'p {\n  margin-left: 1px;\n  text-align: right;\n  left: 0;\n  margin-inline: 0; /* padding-left */\n}'
    expect(findPhysicalDirections([parseSource('app/globals.css', sheet)])).toHaveLength(3)
    expect(findPhysicalDirections([parseSource('app/a.tsx', 'const style = { marginLeft: 1 }')])).toHaveLength(1)
  })

  test('names that tell nothing, and folders out of place', () => {
    const paths = [
      'lib/utils.ts',
      'lib/helpers/date.ts',
      'components/ui/index.ts',
      'lib/article-manager.ts',
      'lib/a.ts',
    ]
    expect(findEmptyNames(paths)).toEqual(paths.slice(0, 4))
    expect(findStrayFolders(['scripts/a.mjs', 'lib/a.ts', 'package.json'])).toEqual(['scripts'])
  })

  test('tests that are left out, alone or asleep', () => {
    const left = ['only', 'skip', 'fixme', 'todo'].map(word => `test.${word}('a')`)
    const text = [...left, "describe.only('b')", 'await page.waitForTimeout(5)'].join('\n')
    expect(findWeakenedTests([parseSource('e2e/a.spec.ts', text)])).toHaveLength(6)
    expect(findWeakenedTests([parseSource('lib/a.test.ts', "test.each([])('a')")])).toEqual([])
  })

  test('checks that are switched off', () => {
    const text = ['ignore', 'expect-error'].map(word => `// @ts-${word}`).join('\n')
    expect(findSwitchedOffChecks([parseSource('lib/a.ts', text)])).toHaveLength(2)
  })

  test('the share of client components', () => {
    const sources = [
      parseSource('components/a.tsx', "'use client'\nexport {}"),
      parseSource('components/b.tsx', 'export {}'),
      parseSource('lib/c.tsx', "'use client'"),
    ]
    expect(shareOfClients(sources)).toBe(0.5)
    expect(shareOfClients([])).toBe(0)
  })
})
