import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import type { Awareness } from 'y-protocols/awareness'
import { personColor } from '@/components/ui/person'

export interface Person {
  id: string
  name: string
}

const idOf = (user: Record<string, unknown>) => (typeof user.id === 'string' ? user.id : '')
const nameOf = (user: Record<string, unknown>) => (typeof user.name === 'string' ? user.name : '')

/**
 * Others' carets and selections. A caret is an empty inline element with its line and name drawn by CSS: anything with
 * a box of its own between two letters would keep them from joining.
 */
export function remoteCarets(awareness: Awareness, person: Person) {
  return CollaborationCaret.configure({
    provider: { awareness },
    user: { id: person.id, name: person.name },
    render(user) {
      const caret = document.createElement('span')
      caret.className = 'remote-caret'
      caret.style.setProperty('--person', personColor(idOf(user)))
      caret.dataset.name = nameOf(user)
      return caret
    },
    selectionRender: user => ({ class: 'remote-selection', style: `--person: ${personColor(idOf(user))}` }),
  })
}
