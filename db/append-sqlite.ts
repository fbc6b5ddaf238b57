import type Sqlite from 'better-sqlite3'
import type { AppendOutcome, AppendRequest } from './queries/document-log'

/** Appends to the logs of SQLite, over a connection of its own that nothing else uses. */
export function createSqliteAppender(connection: Sqlite.Database) {
  const advance = connection.prepare<[number, string, number, string, number], { seq: number }>(
    `UPDATE documents SET seq = seq + ?, last_user_id = ?, last_at = ? WHERE article_id = ? AND epoch = ? RETURNING seq`,
  )
  const insertEdit = connection.prepare(
    'INSERT INTO document_updates (article_id, seq, "update", user_id, at) VALUES (?, ?, ?, ?, ?)',
  )
  const insertClient = connection.prepare(
    'INSERT INTO document_clients (article_id, client_id, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const addContributor = connection.prepare(
    `INSERT INTO contributors (article_id, user_id, in_draft) SELECT id, ?, state = 'draft' FROM articles WHERE id = ?
     ON CONFLICT (article_id, user_id) DO UPDATE SET in_draft = 1 WHERE excluded.in_draft AND NOT in_draft`,
  )

  function appendOne({ articleId, epoch, at, edits }: AppendRequest): AppendOutcome {
    const time = at.getTime()
    const lastUser = edits.at(-1)?.userId ?? ''
    const head = advance.get(edits.length, lastUser, time, articleId, epoch)
    if (!head) return null
    const before = head.seq - edits.length
    edits.forEach(({ update, userId, newClients }, index) => {
      insertEdit.run(articleId, before + index + 1, update, userId, time)
      for (const clientId of newClients) insertClient.run(articleId, clientId, userId)
    })
    const contributors = new Set(edits.filter(edit => edit.contributes).map(edit => edit.userId))
    for (const userId of contributors) addContributor.run(userId, articleId)
    return before
  }

  const appendAll = connection.transaction((requests: readonly AppendRequest[]) => requests.map(appendOne))
  return (requests: readonly AppendRequest[]): AppendOutcome[] => appendAll.immediate(requests)
}
