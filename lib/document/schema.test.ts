import { describe, expect, it } from 'vitest'
import { isAllowedLink } from './marks/link'
import { schema } from './schema'

describe('schema', () => {
  it('is made of the nodes and marks of an article, and nothing else', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'blockquote',
      'bulletList',
      'divider',
      'doc',
      'embed',
      'footnote',
      'footnoteReference',
      'hardBreak',
      'heading',
      'headline',
      'listItem',
      'orderedList',
      'paragraph',
      'picture',
      'pictureAlternative',
      'pictureCaption',
      'pictureCredit',
      'pullQuote',
      'relatedStory',
      'standfirst',
      'table',
      'tableCell',
      'tableHeader',
      'tableRow',
      'text',
    ])
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link'])
    expect(Object.keys(schema.nodes.orderedList?.spec.attrs ?? {}).sort()).toEqual(['dir', 'id', 'start'])
    for (const name of ['tableCell', 'tableHeader']) {
      const attributes = Object.keys(schema.nodes[name]?.spec.attrs ?? {})
      expect(attributes.sort()).toEqual(['colspan', 'colwidth', 'dir', 'id', 'rowspan'])
    }
    expect(Object.keys(schema.marks.link?.spec.attrs ?? {})).toEqual(['href'])
  })

  it('gives a new article its headline, standfirst and a paragraph', () => {
    expect(schema.topNodeType.createAndFill()?.toString()).toBe('doc(headline, standfirst, paragraph)')
  })

  it('allows neither marks nor line breaks in headline and standfirst', () => {
    for (const name of ['headline', 'standfirst']) {
      const type = schema.nodes[name]
      expect(
        type?.validContent(schema.nodeFromJSON({ type: 'paragraph', content: [{ type: 'hardBreak' }] }).content),
      ).toBe(false)
      expect(type?.allowsMarkType(schema.marks.bold ?? expect.fail())).toBe(false)
    }
  })

  it('keeps blocks that stand alone out of lists, quotations, cells and notes', () => {
    const alone = ['divider', 'embed', 'footnote', 'picture', 'pullQuote', 'relatedStory', 'table']
    for (const parent of ['listItem', 'blockquote', 'tableCell', 'tableHeader', 'footnote']) {
      for (const name of alone) {
        const type = schema.nodes[name] ?? expect.fail()
        expect(schema.nodes[parent]?.contentMatch.matchType(type), `${name} in ${parent}`).toBeNull()
      }
    }
  })

  it.each(['https://example.com/خبر?q=1#a', 'http://example.com', 'mailto:desk@example.com', 'HTTPS://EXAMPLE.COM'])(
    'links to %s',
    href => expect(isAllowedLink(href)).toBe(true),
  )

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '/desk',
    '//example.com',
    'example.com',
    'https://',
    'https://example.com/"onclick=',
    'https://a b.com',
    'ftp://example.com',
    '',
    null,
    42,
    `https://example.com/${'a'.repeat(3_000)}`,
  ])('does not link to %s', href => expect(isAllowedLink(href)).toBe(false))
})
