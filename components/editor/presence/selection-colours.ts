import type { EditorView } from '@tiptap/pm/view'
import { personColor } from '@/components/ui/person'
import type { DrawnCaret } from './drawn-caret'

/**
 * Others' selections, painted by the browser's own highlights: the text keeps its letters joined and its elements as
 * they are, however much is selected. A browser without them shows the carets alone.
 */
export class SelectionColours {
  readonly #shown = new Set<string>()

  show(view: EditorView, carets: readonly DrawnCaret[]): void {
    if (!('highlights' in CSS)) return
    const ranges = new Map<string, Range[]>()
    for (const { person, position } of carets) {
      if (position.anchor === position.head) continue
      const name = personColor(person.id).slice('var(--'.length, -1)
      ranges.set(name, [...(ranges.get(name) ?? []), rangeOf(view, position)])
    }
    for (const name of this.#shown) if (!ranges.has(name)) this.#hide(name)
    for (const [name, painted] of ranges) {
      CSS.highlights.set(name, new Highlight(...painted))
      this.#shown.add(name)
    }
  }

  clear(): void {
    for (const name of this.#shown) this.#hide(name)
  }

  #hide(name: string): void {
    CSS.highlights.delete(name)
    this.#shown.delete(name)
  }
}

function rangeOf(view: EditorView, { anchor, head }: { anchor: number; head: number }): Range {
  const range = document.createRange()
  const [from, to] = [view.domAtPos(Math.min(anchor, head), 1), view.domAtPos(Math.max(anchor, head), -1)]
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
