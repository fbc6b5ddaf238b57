type Attributes = Record<string, string | ((event: Event) => void)>

/** A DOM element with attributes, listeners (`onclick`) and children. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(key, value)
    else element.addEventListener(key.replace(/^on/, ''), value)
  }
  element.append(...children)
  return element
}
