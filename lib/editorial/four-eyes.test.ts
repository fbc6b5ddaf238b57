import { describe, expect, test } from 'vitest'
import { HASH, makeActor, makeArticle, OTHER_HASH } from '@/lib/testing/editorial'
import type { Article } from './article'
import { isBarredByFourEyes, mayOverride } from './four-eyes'
import { FOUR_EYES, type FourEyes } from './settings'

/* An editor and their hand in the story; whether it bars them under `strict`, `second`, `off`. */
const HANDS: [string, Partial<Article>, [boolean, boolean, boolean]][] = [
  ['none', {}, [false, false, false]],
  ['its author', { authors: ['author', 'editor'] }, [true, true, false]],
  ['assigned', { assignees: [{ userId: 'editor', mayEditInEditing: true }] }, [true, true, false]],
  ['wrote in the draft', { contributors: [{ userId: 'editor', inDraft: true }] }, [true, true, false]],
  ['wrote in editing', { contributors: [{ userId: 'editor', inDraft: false }] }, [true, false, false]],
  ['submitted it', { submittedBy: 'editor' }, [false, true, false]],
  ['others wrote', { contributors: [{ userId: 'other', inDraft: true }], submittedBy: 'other' }, [false, false, false]],
  [
    'wrote what the public reads already',
    { contributors: [{ userId: 'editor', inDraft: true }], live: { version: 4, contentHash: HASH } },
    [false, false, false],
  ],
  [
    'wrote, over another live text',
    { contributors: [{ userId: 'editor', inDraft: true }], live: { version: 4, contentHash: OTHER_HASH } },
    [true, true, false],
  ],
  [
    'its author, the text being live',
    { authors: ['editor'], live: { version: 4, contentHash: HASH } },
    [true, true, false],
  ],
]

describe('four eyes', () => {
  test.each(HANDS)('%s', (_, hand, barred) => {
    const verdicts = FOUR_EYES.map(fourEyes =>
      isBarredByFourEyes(makeActor('editor', 'editor'), makeArticle('editing', hand), HASH, {
        fourEyes,
        override: 'editors',
      }),
    )
    expect(FOUR_EYES).toEqual(['strict', 'second', 'off'])
    expect(verdicts).toEqual(barred)
  })

  test('admins have two eyes too', () => {
    const article = makeArticle('editing', { authors: ['admin'] })
    const settings = { fourEyes: 'strict' as FourEyes, override: 'editors' as const }
    expect(isBarredByFourEyes(makeActor('admin', 'admin'), article, HASH, settings)).toBe(true)
  })

  test('an exceptional approval is for editors, or for admins only, as the newsroom chose', () => {
    const settings = (override: 'editors' | 'admins') => ({ fourEyes: 'strict' as FourEyes, override })
    expect(mayOverride(makeActor('editor', 'editor'), settings('editors'))).toBe(true)
    expect(mayOverride(makeActor('editor', 'editor'), settings('admins'))).toBe(false)
    expect(mayOverride(makeActor('admin', 'admin'), settings('admins'))).toBe(true)
    expect(mayOverride(makeActor('journalist', 'journalist'), settings('editors'))).toBe(false)
  })
})
