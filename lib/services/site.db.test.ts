import { beforeAll, describe, expect, test } from 'vitest'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { approveAndPublish, publishStory, publishUpdate, startUpdate } from '@/lib/testing/published-story'
import { patchArticle } from './article-changes'
import { findArticle } from './article-record'
import { getBus } from './bus'
import { updateSettings } from './settings'
import { findDeskStories, getNewsroom, listFrontStories, readAddress } from './site'
import { performTransitions } from './transitions'

let people: Newsroom

beforeAll(async () => {
  people = await createNewsroom()
})

async function readLive(path: string) {
  const found = await readAddress(path)
  if (found.kind !== 'live') throw new Error(`${path} is ${found.kind}`)
  return found.article
}

describe('an address', () => {
  test('gives the approved version with its desk and metadata', async () => {
    const { path } = await publishStory(people, {
      headline: 'أول خبر',
      kicker: 'قمة',
      byline: 'ليلى',
      topics: ['المياه'],
    })
    const article = await readLive(path)
    expect(article).toMatchObject({ headline: 'أول خبر', path, desk: { slug: 'politics', name: 'سياسة' }, changes: [] })
    expect(article.metadata).toMatchObject({ kicker: 'قمة', byline: 'ليلى', topics: ['المياه'] })
    expect(JSON.stringify(article.document)).toContain('نص المادة.')
  })

  test('goes on giving the live text while an update is written', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر يُحدَّث', body: 'النص المنشور.' })
    await startUpdate(people, id, 'نص لم يُعتمد بعد.')
    expect(JSON.stringify(await readLive(path))).not.toContain('نص لم يُعتمد بعد.')
    expect(JSON.stringify(await readLive(path))).toContain('النص المنشور.')
  })

  test('tells of changes, the last first, and never of minor ones', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر يُصحَّح' })
    await publishUpdate(people, id, 'نص ثانٍ.', { kind: 'correction', note: 'الصحيح أربعة' })
    await publishUpdate(people, id, 'نص ثالث.', { kind: 'minor', note: 'فاصلة' })
    await publishUpdate(people, id, 'نص رابع.', { kind: 'update', note: '' })
    const { changes, version } = await readLive(path)
    expect(changes.map(({ kind, note }) => [kind, note])).toEqual([
      ['update', ''],
      ['correction', 'الصحيح أربعة'],
    ])
    expect(version).toBeGreaterThan(4)
  })

  test('shows a related story as it is live now, and nothing of it otherwise', async () => {
    const other = await publishStory(people, { headline: 'المادة الأخرى' })
    const { path } = await publishStory(people, {
      headline: 'خبر يقود إلى غيره',
      blocks: [
        { type: 'paragraph', content: [{ type: 'text', text: 'نص.' }] },
        { type: 'relatedStory', attrs: { article: other.id } },
        { type: 'relatedStory', attrs: { article: '0190b6f2-7c1a-7c3e-8f00-0242ac120002' } },
      ],
    })
    const related = async () => (await readLive(path)).body.related.map(story => [story.articleId, story.path])
    expect(await related()).toEqual([[other.id, other.path]])
    await startUpdate(people, other.id, 'نص لم يُعتمد بعد.')
    expect(await related()).toEqual([[other.id, other.path]])
    await performTransitions(people.editor, other.id, [{ action: 'withdraw', notice: 'سُحبت' }])
    expect(await related()).toEqual([])
  })

  test('that is an old one leads to the new one', async () => {
    const { id, path } = await publishStory(people, { headline: 'عنوان سيتغير' })
    await performTransitions(people.journalist, id, [{ action: 'revise' }])
    const article = await findArticle(id)
    await patchArticle(people.journalist, id, { slug: 'عنوان-جديد' }, article?.row.revision ?? 0)
    await approveAndPublish(people, id, { kind: 'minor', note: '' })
    const found = await readAddress(path)
    expect(found).toEqual({ kind: 'moved', path: path.replace(/[^/]+$/, 'عنوان-جديد') })
  })

  test('of a withdrawn story gives its notice, which may change, and nothing of the story', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر يُسحب', body: 'سر.' })
    await performTransitions(people.sportEditor, id, [{ action: 'withdraw', notice: 'سُحبت هذه المادة للمراجعة' }])
    expect(await readAddress(path)).toEqual({ kind: 'gone', notice: 'سُحبت هذه المادة للمراجعة' })
    const article = await findArticle(id)
    await patchArticle(people.editor, id, { notice: 'سُحبت لخطأ في المصدر' }, article?.row.revision ?? 0)
    expect(await readAddress(path)).toEqual({ kind: 'gone', notice: 'سُحبت لخطأ في المصدر' })
  })

  test('of a purged story stays gone', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر يُحذف' })
    await performTransitions(people.editor, id, [{ action: 'withdraw', notice: 'سُحبت' }])
    await performTransitions(people.editor, id, [{ action: 'revise' }])
    await performTransitions(people.editor, id, [{ action: 'spike' }])
    await performTransitions(people.admin, id, [{ action: 'purge' }], { confirmation: 'خبر يُحذف' })
    expect(await readAddress(path)).toEqual({ kind: 'gone', notice: null })
  })

  test('that nobody ever had is unknown', async () => {
    expect(await readAddress('/politics/2026/01/01/لا-شيء')).toEqual({ kind: 'unknown' })
  })
})

describe('lists', () => {
  test('a desk is read in pages, newest first, each story once', async () => {
    const day = Date.parse('2026-02-01T00:00:00Z')
    const paths: string[] = []
    for (let index = 0; index < 23; index++) {
      // Two at the same moment: the order is still one.
      const publishedAt = new Date(day + Math.floor(index / 2) * 60_000)
      paths.push((await publishStory(people, { headline: `خبر رقم ${index}`, publishedAt })).path)
    }
    const seen: string[] = []
    let before: Parameters<typeof findDeskStories>[1] = null
    do {
      const page: Awaited<ReturnType<typeof findDeskStories>> = await findDeskStories('politics', before)
      seen.push(...(page?.stories.map(story => story.path) ?? []))
      before = page?.next ?? null
    } while (before)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter(path => paths.includes(path))).toHaveLength(23)
    const { latest, byDesk } = await listFrontStories()
    expect(latest.map(story => story.path)).toEqual(seen.slice(0, 24))
    expect(byDesk.map(({ desk }) => desk.slug)).toEqual(['politics', 'economy', 'sport'])
  })

  test('a desk that is not there is null', async () => {
    expect(await findDeskStories('nowhere', null)).toBeNull()
  })

  test('the newsroom is told by its settings, and pages of old ones are given up', async () => {
    let cleared = 0
    const hear = () => {
      cleared++
    }
    getBus().on('site.changed', hear)
    await updateSettings(people.admin, { newsroomName: 'صحيفة المرسى', digits: 'arabic' })
    getBus().off('site.changed', hear)
    expect(cleared).toBe(1)
    expect(await getNewsroom()).toMatchObject({ name: 'صحيفة المرسى', digits: 'arabic' })
  })
})
