import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { closeConnection } from '@/db/client'
import { migrate } from '@/db/migrate'
import { getEnvironment } from '@/lib/environment'
import { fillSampleNewsroom, SAMPLE_EMAILS } from '@/lib/services/sample-newsroom'

const password = getEnvironment().demoPassword ?? randomBytes(9).toString('base64url')
await migrate(path.resolve('db/migrations'))
await fillSampleNewsroom(password)
await closeConnection()
process.stdout.write(
  `\nAccounts (password of all: ${password})\n${SAMPLE_EMAILS.map(email => `  ${email}\n`).join('')}\n`,
)
