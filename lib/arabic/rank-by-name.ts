import { foldWords } from './folding'

interface Named {
  name: string
  words?: string
}

const NOWHERE = 0
const INSIDE = 1
const IN_WORDS = 2
const IN_NAME = 3
const AT_START = 4

/** How well a folded query names a thing; 0 where one of its words is in none of the thing's. */
function scoreOf(query: string, { name, words = '' }: Named): number {
  const folded = foldWords(name)
  if (folded.startsWith(query)) return AT_START
  // «عنوان» finds «العنوان»: the article is no part of what one looks for.
  const names = startsOf(folded)
  const others = startsOf(foldWords(words))
  let score = IN_NAME
  for (const word of query.split(' ')) {
    const found = names.some(start => start.startsWith(word))
      ? IN_NAME
      : others.some(start => start.startsWith(word))
        ? IN_WORDS
        : folded.includes(word)
          ? INSIDE
          : NOWHERE
    score = Math.min(score, found)
  }
  return score
}

function startsOf(text: string): string[] {
  return text.split(' ').flatMap(word => (word.startsWith('ال') ? [word, word.slice(2)] : [word]))
}

/** What a query names, best first and otherwise in the order that it came in; all of it without a query. */
export function rankByName<Entry extends Named>(entries: readonly Entry[], query: string): Entry[] {
  const folded = foldWords(query)
  if (folded === '') return [...entries]
  return entries
    .map(entry => ({ entry, score: scoreOf(folded, entry) }))
    .filter(({ score }) => score > NOWHERE)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}
