import { describe, expect, test } from 'vitest'
import { isBold, isItalic, keepsLines, readDeclarations, readRules } from './styles'

describe('declarations', () => {
  test('are read with quotes, colons and the names that only Office knows', () => {
    const css = `font:7.0pt "Times; New: Roman";mso-list:L0 level2 lfo1;background:url('a;b');FONT-WEIGHT: Bold !important`
    expect([...readDeclarations(css)]).toEqual([
      ['font', '7.0pt "times; new: roman"'],
      ['mso-list', 'l0 level2 lfo1'],
      ['background', "url('a;b')"],
      ['font-weight', 'bold'],
    ])
  })

  test.each(['', ';;;', 'colour', '{}:', '"'])('%j has none', css => {
    expect(readDeclarations(css).size).toBe(0)
  })
})

test('rules are found by element, class and both; others are left out', () => {
  const rules = readRules(`<!-- /* .a {x:y} */
    @page Section1 {size:8.5in 11.0in;}
    @media print { td { font-weight: bold } }
    @list l0:level1 {mso-level-text:"%1";}
    .xl65 {font-weight:700;} td, p.MsoNormal {direction:rtl} div > b {color:red} .xl65{font-style:italic} -->`)
  expect([...rules].map(([selector, declarations]) => [selector, Object.fromEntries(declarations)])).toEqual([
    ['.xl65', { 'font-weight': '700', 'font-style': 'italic' }],
    ['td', { direction: 'rtl' }],
    ['p.msonormal', { direction: 'rtl' }],
  ])
})

test.each([
  ['font-weight:700', true],
  ['font-weight:bolder', true],
  ['font-weight:500', false],
  ['font-weight:normal', false],
  ['color:red', null],
])('%s is bold: %s', (css, bold) => {
  expect(isBold(readDeclarations(css))).toBe(bold)
})

test('italics and line ends', () => {
  expect(isItalic(readDeclarations('font-style:oblique 10deg'))).toBe(true)
  expect(isItalic(readDeclarations('font-style:normal'))).toBe(false)
  expect(keepsLines(readDeclarations('white-space:pre-wrap'))).toBe(true)
  expect(keepsLines(readDeclarations('white-space:normal'))).toBe(false)
  expect(keepsLines(readDeclarations(''))).toBe(null)
})
