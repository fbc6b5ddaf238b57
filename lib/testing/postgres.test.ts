import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from './postgres'

test('a server of the tests’ own starts away from port 5432, answers, and is gone after its stop', async () => {
  const server = await startPostgres()
  if (!process.env.TEST_POSTGRES_URL) expect(new URL(server.url).port).not.toBe('5432')
  const client = new Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query<{ fsync: string }>('SHOW fsync')
  await client.end()
  expect(server.description).toContain('Postgres')
  expect(rows).toHaveLength(1)

  await server.stop()
  if (process.env.TEST_POSTGRES_URL) return
  await expect(new Client({ connectionString: server.url }).connect()).rejects.toThrow()
})
