import type { PersonName } from '@/lib/client/article'

/** Names in a row, each in its own direction. */
export function StoryPeople({ people }: { people: PersonName[] }) {
  return people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? <span aria-hidden> · </span> : null}
      <bdi>{name}</bdi>
    </span>
  ))
}
