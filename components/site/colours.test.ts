import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLOURS } from './styles/base'

const tokens = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')

test.each(Object.keys(COLOURS.light))('%s is the colour that the newsroom has', name => {
  const [, light, dark] = new RegExp(`--${name}:\\s*light-dark\\(([^,]+),\\s*([^)]+)\\)`).exec(tokens) ?? []
  expect([light, dark]).toEqual([
    COLOURS.light[name as keyof typeof COLOURS.light],
    COLOURS.dark[name as keyof typeof COLOURS.dark],
  ])
})
