/** CSS declarations by property, both in lower case but for what stands in quotes. */
export type Declarations = ReadonlyMap<string, string>

const DECLARATION = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g
const RULE = /([^{}]+)\{([^{}]*)\}/g
const SIMPLE_SELECTOR = /^(?:[a-z][\w-]*)?(?:\.[\w-]+)?$/i

/** Reads what stands in a `style` attribute or between the braces of a rule; `mso-` properties too. */
export function readDeclarations(css: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const [, property = '', value = ''] of css.matchAll(DECLARATION)) {
    declarations.set(
      property.toLowerCase(),
      value
        .replace(/!important/i, '')
        .trim()
        .toLowerCase(),
    )
  }
  return declarations
}

/** The rules of a style sheet by selector: those for an element's name, its class, or both (`td`, `.xl65`, `p.MsoNormal`). */
export function readRules(css: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  const plain = css
    .replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
    const declarations = readDeclarations(body)
    for (const selector of selectors.split(',').map(each => each.trim().toLowerCase())) {
      if (selector === '' || !SIMPLE_SELECTOR.test(selector)) continue
      rules.set(selector, new Map([...(rules.get(selector) ?? []), ...declarations]))
    }
  }
  return rules
}

/** Tells which declarations of a pasted page hold for an element, from its sheets and its own `style`. */
export class PageStyles {
  private readonly rules: ReadonlyMap<string, Declarations>
  private readonly known = new Map<string, Declarations>()

  constructor(css: string) {
    this.rules = readRules(css)
  }

  /** Only what is declared for this element itself; nothing that it inherits. */
  of(element: Element): Declarations {
    const style = element.getAttribute('style') ?? ''
    const names = element.getAttribute('class') ?? ''
    const tag = element.localName
    const key = `${tag}\n${names}\n${style}`
    const known = this.known.get(key)
    if (known) return known
    const classes = names.toLowerCase().split(/\s+/).filter(Boolean)
    const selectors = [tag, ...classes.map(name => `.${name}`), ...classes.map(name => `${tag}.${name}`)]
    const found = selectors.flatMap(selector => [...(this.rules.get(selector) ?? [])])
    const declarations = new Map([...found, ...readDeclarations(style)])
    this.known.set(key, declarations)
    return declarations
  }
}

/** Whether nobody sees an element where it was copied from. */
export function isHidden(element: Element, declarations: Declarations): boolean {
  return (
    element.hasAttribute('hidden') ||
    declarations.get('display') === 'none' ||
    declarations.get('visibility') === 'hidden' ||
    declarations.get('mso-hide') === 'all' ||
    /^0(?:px|pt|em)?$/.test(declarations.get('font-size') ?? '') ||
    (/^0(?:px|pt)?$/.test(declarations.get('max-height') ?? '') && declarations.get('overflow') === 'hidden')
  )
}

/** What a declared weight says; null where it says nothing. */
export function isBold(declarations: Declarations): boolean | null {
  const weight = declarations.get('font-weight')
  if (weight === undefined || weight === 'inherit') return null
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600
}

export function isItalic(declarations: Declarations): boolean | null {
  const style = declarations.get('font-style')
  if (style === undefined || style === 'inherit') return null
  return style === 'italic' || style.startsWith('oblique')
}

/** Whether line ends are kept as they stand; null where nothing is said. */
export function keepsLines(declarations: Declarations): boolean | null {
  const value = declarations.get('white-space') ?? declarations.get('white-space-collapse')
  if (value === undefined || value === 'inherit') return null
  return value.startsWith('pre') || value === 'break-spaces'
}
