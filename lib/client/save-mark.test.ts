import { describe, expect, test } from 'vitest'
import { type SaveFacts, saveMarkOf } from './save-mark'

const calm: SaveFacts = { isLoaded: true, isConnected: true, unsynced: 0, isLate: false, isKeeping: true }

describe('the save mark', () => {
  test.each<[string, Partial<SaveFacts>, string]>([
    ['before the document is there', { isLoaded: false, unsynced: 1 }, 'opening'],
    ['when the server has everything', {}, 'saved'],
    ['when it had everything as the connection was lost', { isConnected: false }, 'saved'],
    ['while an edit is on its way', { unsynced: 2 }, 'saving'],
    ['when an edit takes too long', { unsynced: 1, isLate: true }, 'local'],
    ['when there is nobody to send it to', { unsynced: 1, isConnected: false }, 'local'],
    [
      'when it takes too long, and the browser keeps nothing',
      { unsynced: 1, isLate: true, isKeeping: false },
      'unsaved',
    ],
    ['when neither server nor browser has it', { unsynced: 1, isConnected: false, isKeeping: false }, 'unsaved'],
    ['where the browser keeps nothing, but the server has it', { isKeeping: false }, 'saved'],
  ])('%s', (_, facts, mark) => {
    expect(saveMarkOf({ ...calm, ...facts })).toBe(mark)
  })
})
