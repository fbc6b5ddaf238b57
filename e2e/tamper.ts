import Sqlite from 'better-sqlite3'
import pg from 'pg'

/** Changes one letter of one audit event behind the application's back. */
export async function tamperWithAuditEvent(databaseUrl: string, seq: number): Promise<void> {
  if (databaseUrl.startsWith('file:')) {
    const database = new Sqlite(databaseUrl.slice('file:'.length))
    database.prepare(`UPDATE audit_events SET action = replace(action, 'a', 'b') WHERE seq = ?`).run(seq)
    database.close()
    return
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`UPDATE audit_events SET action = replace(action, 'a', 'b') WHERE seq = $1`, [seq])
  await client.end()
}

/** Puts into a story's log, past every door, an element that no schema knows. */
export async function damageStoredText(articleId: string, userId: string): Promise<void> {
  const { openOffline } = await import('@/lib/testing/offline-writer')
  const { appendServerUpdate, lockDocument } = await import('@/db/queries/documents')
  const { transaction } = await import('@/db/transaction')
  const writer = await openOffline(articleId)
  writer.writeRubbish()
  await transaction(async () => {
    await lockDocument(articleId)
    const edit = { update: writer.update(), clientIds: [writer.ydoc.clientID] }
    await appendServerUpdate(articleId, { ...edit, userId, at: new Date() })
  })
}
