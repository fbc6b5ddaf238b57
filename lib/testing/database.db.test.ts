import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { database } from '@/db/client'
import { dialect } from '@/db/dialect'
import { articles } from '@/db/schema'

test('every file has a migrated database of its own, of the dialect of its project', async () => {
  expect(dialect).toBe(inject('databaseTemplate').dialect)
  expect(process.env.DATABASE_URL).not.toBe(inject('databaseTemplate').url)
  const rows = await database().select({ count: sql<number>`count(*)` }).from(articles)
  expect(Number(rows[0]?.count)).toBe(0)
})
