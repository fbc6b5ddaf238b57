import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { Awareness } from 'y-protocols/awareness'
import type { Person } from '../presence/people'
import { presenceOf } from '../presence/story-presence'

export type { Person }

/** Others' carets and selections over the text, and one's own told to them. The text itself knows nothing of them. */
export function remoteCarets(awareness: Awareness, person: Person) {
  const presence = presenceOf(awareness, person)
  return Extension.create({
    name: 'remoteCarets',
    onTransaction: ({ transaction, appendedTransactions }) => {
      for (const each of [transaction, ...appendedTransactions]) presence.changed(each)
    },
    addProseMirrorPlugins: () => [new Plugin({ view: view => presence.attach(view) })],
  })
}
