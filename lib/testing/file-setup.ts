import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { copyTemplate } from './database'

// The dialect is read once, when db/ is first imported: nothing of ours that reads it may be imported above this.
const template = inject('databaseTemplate')
process.env.DATABASE_URL = await copyTemplate(template)
process.env.DATA_DIR = path.join(template.folder, 'data')

afterAll(async () => {
  const { closeConnection } = await import('@/db/client')
  await closeConnection()
})
