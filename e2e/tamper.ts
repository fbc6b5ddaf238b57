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
