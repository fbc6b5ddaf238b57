import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/messages/catalogue'
import { Button } from './button'
import { InputField } from './input'

function render(children: ReactNode) {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ar" messages={messagesOf('ar')} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  )
}

const attribute = (html: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1]

describe('a field', () => {
  it('ties its label, hint and error to the control', () => {
    const html = render(<InputField label="L" hint="H" error="E" required />)
    const input = /<input[^>]*>/.exec(html)?.[0] ?? ''
    expect(attribute(html, 'for')).toBe(attribute(input, 'id'))
    for (const id of (attribute(input, 'aria-describedby') ?? '').split(' ')) expect(html).toContain(`id="${id}"`)
    expect(attribute(input, 'aria-describedby')?.split(' ')).toHaveLength(2)
    expect(attribute(input, 'aria-invalid')).toBe('true')
    expect(input).toContain('required')
  })

  it('says nothing of errors while there are none', () => {
    const html = render(<InputField label="L" optional />)
    expect(html).not.toMatch(/aria-(invalid|describedby)=/)
    expect(html).toContain(messagesOf('ar').common.optional)
  })
})

describe('a button', () => {
  it('submits only when asked to, and keeps the focus while it works', () => {
    expect(render(<Button>B</Button>)).toContain('type="button"')
    const busy = render(
      <Button type="submit" pending>
        B
      </Button>,
    )
    expect(busy).toContain('aria-busy="true"')
    expect(busy).toContain('aria-disabled="true"')
    expect(busy).not.toContain(' disabled=""')
  })
})
