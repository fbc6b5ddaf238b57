import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { ERROR_STATUS } from '@/lib/editorial/errors'
import arabic from './ar.json'
import english from './en.json'
import { translator } from './translator'

type Tree = { [key: string]: string | Tree }
type Ast = ReturnType<IntlMessageFormat['getAst']>

/** Written in their own language or alphabet on purpose; what commands are searched by is of both languages. */
const isSearchWord = (key: string) => /\.words(\.|$)/.test(key)
const latinInArabic = new Set(['languages.en'])
const arabicInEnglish = new Set(['languages.ar', 'common.wordmark'])
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other']

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

const ar = new Map(flatten(arabic))
const en = new Map(flatten(english))

function astOf(message: string, locale: string): Ast {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: false }).getAst()
}

/** Every argument of a message with its kind, and the forms of each plural. */
function describeAst(ast: Ast, found = { arguments: new Set<string>(), plurals: [] as string[][] }) {
  for (const element of ast) {
    if (element.type === 0 || element.type === 7) continue
    found.arguments.add(`${element.value}:${element.type}`)
    if ('options' in element) {
      if (element.type === 6) found.plurals.push(Object.keys(element.options))
      for (const option of Object.values(element.options)) describeAst(option.value, found)
    }
    if ('children' in element) describeAst(element.children, found)
  }
  return found
}

describe('messages', () => {
  it('reach code outside React', () => {
    expect(translator('ar')('errors.four_eyes.detail')).toBe('شاركت في كتابة هذه المادة أو تعديلها، فيعتمدها محرر آخر')
    expect(translator('en')('common.words', { count: 2 })).toBe('2 words')
    expect(translator('ar')('common.words', { count: 11 })).toBe('11 كلمة')
  })

  it('has the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...ar.keys()].sort())
  })

  it('has words for every code of an error', () => {
    const missing = Object.keys(ERROR_STATUS).filter(
      code => !ar.has(`errors.${code}.title`) || !ar.has(`errors.${code}.detail`),
    )
    expect(missing).toEqual([])
  })

  it('has no empty message and none with stray spaces', () => {
    const untidy = [...ar, ...en].filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text))
    expect(untidy).toEqual([])
  })

  it.each([...ar.keys()])('%s is ICU with the same arguments in both', key => {
    const inArabic = describeAst(astOf(ar.get(key) ?? '', 'ar'))
    const inEnglish = describeAst(astOf(en.get(key) ?? '', 'en'))
    expect([...inEnglish.arguments].sort()).toEqual([...inArabic.arguments].sort())
    for (const forms of inArabic.plurals) expect(forms).toEqual(expect.arrayContaining(pluralForms))
    for (const forms of inEnglish.plurals) expect(forms).toEqual(expect.arrayContaining(['one', 'other']))
  })

  it('is written in its own language', () => {
    const arabicLetter = /\p{Script=Arabic}/u
    expect([...ar].filter(([key, text]) => !arabicLetter.test(text) && !latinInArabic.has(key))).toEqual([])
    expect(
      [...en].filter(([key, text]) => arabicLetter.test(text) && !arabicInEnglish.has(key) && !isSearchWord(key)),
    ).toEqual([])
  })

  it('keeps Arabic punctuation in Arabic', () => {
    const latinMarks = /\p{Script=Arabic}\s*[,;?]/u
    expect([...ar].filter(([, text]) => latinMarks.test(text.replace(/\{[^{}]*,/g, '')))).toEqual([])
  })
})
