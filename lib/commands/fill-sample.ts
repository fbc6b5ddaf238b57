import { randomBytes } from 'node:crypto'
import { getEnvironment } from '@/lib/environment'
import { fillSampleNewsroom, SAMPLE_EMAILS } from '@/lib/services/sample-newsroom'
import { runCommand, t } from './terminal'

/** Fills the database of `npm run demo`, and says how to sign in. */
await runCommand(async () => {
  const password = getEnvironment().demoPassword ?? randomBytes(9).toString('base64url')
  await fillSampleNewsroom(password)
  return { lines: ['', t('commands.sample.accounts', { password }), ...SAMPLE_EMAILS.map(email => `  ${email}`), ''] }
})
