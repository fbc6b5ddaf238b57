import { expect, test } from 'vitest'
import type { AppendRequest, LogAppender } from '@/lib/services/document-log'
import { LogCommitter, type Writable } from './log-committer'

/** A disk that answers when it is told to. */
function slowDisk() {
  const groups: string[][] = []
  const answers: ((error?: Error) => void)[] = []
  const appender: LogAppender = {
    append: requests =>
      new Promise((resolve, reject) => {
        groups.push(requests.map(request => request.articleId))
        answers.push(error => (error ? reject(error) : resolve(requests.map(() => 0))))
      }),
    close: async () => {},
  }
  return { appender, groups, answer: (error?: Error) => answers.shift()?.(error) }
}

class Story implements Writable {
  readonly outcomes: unknown[] = []
  constructor(
    readonly articleId: string,
    public waiting = 1,
  ) {}
  takeBatch(): AppendRequest | null {
    if (this.waiting === 0) return null
    this.waiting = 0
    return { articleId: this.articleId, epoch: 1, at: new Date(), edits: [] }
  }
  written(before: number | null) {
    this.outcomes.push(before)
  }
  failed(error: unknown) {
    this.outcomes.push(error)
  }
}

const turn = () => new Promise(setImmediate)

test('what comes in one turn, and while the disk is busy, is one group', async () => {
  const disk = slowDisk()
  const committer = new LogCommitter(disk.appender)
  const stories = ['a', 'b', 'c', 'd'].map(id => new Story(id))
  const [a, b, c, d] = stories
  for (const story of [a, b]) if (story) committer.schedule(story)
  await turn()
  for (const story of [c, d]) if (story) committer.schedule(story)
  await turn()
  expect(disk.groups).toEqual([['a', 'b']])
  disk.answer()
  await turn()
  disk.answer()
  await turn()
  expect(disk.groups).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(stories.map(story => story.outcomes)).toEqual([[0], [0], [0], [0]])
})

test('a group that fails is told to all of it, and the next goes on', async () => {
  const disk = slowDisk()
  const committer = new LogCommitter(disk.appender)
  const [first, second] = [new Story('a'), new Story('b')]
  committer.schedule(first)
  await turn()
  committer.schedule(second)
  const error = new Error('full')
  disk.answer(error)
  await turn()
  disk.answer()
  await turn()
  expect(first.outcomes).toEqual([error])
  expect(second.outcomes).toEqual([0])
  expect(committer.isAnswering()).toBe(true)
})

test('a disk that does not come back is noticed', async () => {
  const disk = slowDisk()
  const committer = new LogCommitter(disk.appender)
  committer.schedule(new Story('a'))
  await turn()
  expect(committer.isAnswering(0)).toBe(false)
  expect(committer.isAnswering(60)).toBe(true)
})
