import type { Person } from './extensions/remote-caret'

/** The people behind the tabs that show themselves, each once, without oneself; in a steady order. */
export function peopleOf(states: Iterable<Record<string, unknown>>, meId: string): Person[] {
  const people = new Map<string, Person>()
  for (const { user } of states) {
    const { id, name } = (user ?? {}) as Partial<Person>
    if (typeof id === 'string' && typeof name === 'string' && id !== meId) people.set(id, { id, name })
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
