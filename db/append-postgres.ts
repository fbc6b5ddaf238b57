import pg from 'pg'
import type { AppendOutcome, AppendRequest } from './queries/document-log'

/**
 * One statement appends to any number of logs: it locks their heads in one order for all, advances those whose epoch
 * is still the one expected, and writes what hangs on them.
 */
const APPEND = `
  WITH wanted AS (
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::timestamptz[])
      AS wanted (article_id, epoch, edits, last_user_id, last_at)
  ), locked AS (
    SELECT article_id FROM documents WHERE article_id = ANY ($1) ORDER BY article_id FOR UPDATE
  ), head AS (
    UPDATE documents SET seq = documents.seq + wanted.edits, last_user_id = wanted.last_user_id, last_at = wanted.last_at
    FROM wanted JOIN locked USING (article_id)
    WHERE documents.article_id = wanted.article_id AND documents.epoch = wanted.epoch
    RETURNING documents.article_id, documents.seq - wanted.edits AS before, wanted.last_at AS at
  ), edit AS (
    SELECT * FROM unnest($6::text[], $7::bigint[], $8::bytea[], $9::text[], $10::boolean[])
      AS edit (article_id, position, "update", user_id, contributes)
  ), logged AS (
    INSERT INTO document_updates (article_id, seq, "update", user_id, at)
    SELECT article_id, before + position, "update", user_id, at FROM edit JOIN head USING (article_id)
  ), owned AS (
    INSERT INTO document_clients (article_id, client_id, user_id)
    SELECT article_id, client_id, user_id
    FROM unnest($11::text[], $12::bigint[], $13::text[]) AS client (article_id, client_id, user_id)
    JOIN head USING (article_id)
    ON CONFLICT DO NOTHING
  ), contributed AS (
    INSERT INTO contributors (article_id, user_id, in_draft)
    SELECT DISTINCT edit.article_id, edit.user_id, articles.state = 'draft'
    FROM edit JOIN head USING (article_id) JOIN articles ON articles.id = edit.article_id
    WHERE edit.contributes
    ON CONFLICT (article_id, user_id) DO UPDATE SET in_draft = true
      WHERE excluded.in_draft AND NOT contributors.in_draft
  )
  SELECT article_id, before FROM head`

interface Head {
  article_id: string
  before: number
}

/** Appends to the logs of Postgres, over a connection of its own: no pool that is busy can hold the typing up. */
export function createPostgresAppender(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 1 })
  pool.on('error', () => undefined)

  async function append(requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    const edits = requests.flatMap(({ articleId, edits }) =>
      edits.map((edit, index) => ({ ...edit, articleId, position: index + 1 })),
    )
    const clients = edits.flatMap(({ articleId, userId, newClients }) =>
      newClients.map(clientId => ({ articleId, clientId, userId })),
    )
    const { rows } = await pool.query<Head>({
      name: 'append',
      text: APPEND,
      values: [
        requests.map(request => request.articleId),
        requests.map(request => request.epoch),
        requests.map(request => request.edits.length),
        requests.map(request => request.edits.at(-1)?.userId ?? null),
        requests.map(request => request.at),
        edits.map(edit => edit.articleId),
        edits.map(edit => edit.position),
        edits.map(edit => Buffer.from(edit.update)),
        edits.map(edit => edit.userId),
        edits.map(edit => edit.contributes),
        clients.map(client => client.articleId),
        clients.map(client => client.clientId),
        clients.map(client => client.userId),
      ],
    })
    const before = new Map(rows.map(row => [row.article_id, row.before]))
    return requests.map(request => before.get(request.articleId) ?? null)
  }

  return { append, close: () => pool.end() }
}
