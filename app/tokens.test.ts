import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
)

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [tokens.get(one)?.[scheme], tokens.get(other)?.[scheme]]
  if (!a || !b) throw new Error(`no token ${a ? other : one}`)
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

const surfaces = ['paper', 'sheet', 'sunken', 'hover']
const states = ['draft', 'editing', 'approved', 'published', 'withdrawn', 'spiked']
const signals = ['accent', 'danger', 'warn', 'good']

const textPairs = [
  ...['ink', 'ink-soft', 'ink-faint', ...signals, ...states].flatMap(text => surfaces.map(ground => [text, ground])),
  ...[...states, ...signals].flatMap(name => [
    [name, `${name}-soft`],
    ['ink', `${name}-soft`],
    ['ink-soft', `${name}-soft`],
  ]),
  ...[...'abcdefghij'].map(letter => ['on-person', `person-${letter}`]),
  ...[...'abcdefghij'].map(letter => [`person-${letter}`, 'sheet']),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['ink', 'selection'],
  ['ink', 'found'],
  ['ink-soft', 'found'],
  ['ink', 'found-here'],
] as [string, string][]

const edgePairs = ['paper', 'sheet', 'sunken'].flatMap(ground => [
  ['edge', ground],
  ['focus', ground],
]) as [string, string][]

describe.each(['light', 'dark'] as const)('colours on %s', scheme => {
  it.each(textPairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(edgePairs)('%s on %s can be seen', (edge, ground) => {
    expect(contrast(edge, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})
