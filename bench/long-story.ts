import stories from '../db/sample/stories.json'

const paragraphs = stories.flatMap(({ body }) => body).filter(paragraph => typeof paragraph === 'string')

/** The sample newsroom's prose over and over, a paragraph each, until there are so many words. */
export function longStory(words: number): string[] {
  const story: string[] = []
  for (let count = 0, index = 0; count < words; index++) {
    const all = (paragraphs[index % paragraphs.length] ?? '').split(' ')
    const taken = all.slice(0, words - count)
    count += taken.length
    story.push(taken.join(' '))
  }
  return story
}
