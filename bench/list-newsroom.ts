import Sqlite from 'better-sqlite3'

/** The people whose lists are measured. */
export const READERS = { admin: 'user-admin', editor: 'user-editor', journalist: 'user-3' }

const DESKS = ['politics', 'economy', 'sport', 'culture', 'science', 'world']
const USERS = 120
const START = Date.UTC(2019, 0, 1)
const STEP = 30 * 60 * 1000

/** As in a newsroom of some years: nearly everything is out, a little is being written. */
const SHARES = [
  ['published', 0.9],
  ['draft', 0.04],
  ['editing', 0.02],
  ['approved', 0.01],
  ['withdrawn', 0.01],
  ['spiked', 0.02],
] as const

/** The same sequence at every run. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function pickState(random: number): string {
  let rest = random
  for (const [state, share] of SHARES) {
    rest -= share
    if (rest < 0) return state
  }
  return 'published'
}

/** Fills a migrated SQLite file with people, desks and so many stories, without passing through the services. */
export function fillNewsroom(file: string, stories: number): void {
  const database = new Sqlite(file)
  const random = makeRandom(7)
  database.pragma('synchronous = OFF')
  database.transaction(() => {
    insertPeople(database)
    for (let index = 0; index < stories; index++) insertStory(database, index, random)
  })()
  database.close()
}

function insert(database: Sqlite.Database, table: string, row: Record<string, string | number | null>): void {
  const names = Object.keys(row)
  const statement = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(name => `@${name}`).join(', ')})`
  prepared(database, statement).run(row)
}

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>()

function prepared(database: Sqlite.Database, text: string): Sqlite.Statement {
  const known = statements.get(database) ?? new Map<string, Sqlite.Statement>()
  statements.set(database, known)
  const statement = known.get(text) ?? database.prepare(text)
  known.set(text, statement)
  return statement
}

function insertPeople(database: Sqlite.Database): void {
  for (const [position, slug] of DESKS.entries()) {
    insert(database, 'desks', { id: `desk-${slug}`, slug, name: slug, position })
  }
  const person = (id: string, role: string) =>
    insert(database, 'users', {
      id,
      email: `${id}@example.com`,
      name: `زميل ${id}`,
      name_sort_key: id,
      role,
      all_desks: role === 'admin' ? 1 : 0,
      token_version: 0,
      created_at: START,
    })
  person(READERS.admin, 'admin')
  person(READERS.editor, 'editor')
  insert(database, 'user_desks', { user_id: READERS.editor, desk_id: 'desk-politics' })
  for (let index = 0; index < USERS; index++) {
    person(`user-${index}`, 'journalist')
    insert(database, 'user_desks', { user_id: `user-${index}`, desk_id: `desk-${DESKS[index % DESKS.length]}` })
  }
}

function insertStory(database: Sqlite.Database, index: number, random: () => number): void {
  const id = `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
  const state = pickState(random())
  const updated = START + index * STEP
  const isLive = state === 'published' || (state === 'editing' && random() < 0.3)
  // A few write much, most write little.
  const author = `user-${Math.floor(USERS * random() ** 2)}`
  const headline = `عنوان المادة رقم ${index}: مجلس المدينة يناقش خطة النقل العام للسنوات الخمس المقبلة`
  const standfirst = 'الخطة تشمل ثلاثة خطوط جديدة ومحطات للدراجات، وتُعرض على السكان قبل إقرارها.'
  // Most are of one desk, so that its list has a page 2,000 too.
  const desk = `desk-${random() < 0.7 ? 'politics' : DESKS[Math.floor(random() * DESKS.length)]}`
  insert(database, 'articles', {
    id,
    state,
    desk_id: desk,
    revision: 3,
    headline,
    standfirst,
    word_count: 420,
    kicker: '',
    byline: '',
    dateline: '',
    source: '',
    slug: '',
    topics: '[]',
    urgent: 0,
    restricted: random() < 0.002 ? 1 : 0,
    priority: 'normal',
    live_version: isLive ? 3 : null,
    live_hash: isLive ? 'f'.repeat(64) : null,
    first_published_at: isLive ? updated : null,
    public_path: isLive ? `/desk/${index}` : null,
    version_count: 3,
    created_by: author,
    created_at: updated,
    updated_at: updated,
  })
  insertRelations(database, { id, author, state, updated, assignee: random() < 0.1 ? `user-${index % USERS}` : null })
  if (!isLive) return
  insert(database, 'live_articles', {
    article_id: id,
    desk_id: desk,
    version: 3,
    path: `/desk/${index}`,
    headline,
    standfirst,
    kicker: '',
    byline: '',
    urgent: 0,
    first_published_at: updated,
    published_at: updated,
  })
}

function insertRelations(
  database: Sqlite.Database,
  story: { id: string; author: string; assignee: string | null; state: string; updated: number },
): void {
  const { id, author, assignee, state, updated } = story
  const person = (user: string, relation: string) =>
    insert(database, 'article_people', {
      article_id: id,
      user_id: user,
      relation,
      may_edit_in_editing: 0,
      article_updated_at: updated,
      created_at: updated,
    })
  person(author, 'author')
  if (assignee) person(assignee, 'assignee')
  if (state === 'draft' || state === 'editing') {
    insert(database, 'contributors', { article_id: id, user_id: author, in_draft: 1 })
  }
}
