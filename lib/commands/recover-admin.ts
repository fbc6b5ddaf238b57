import { isEditorialError } from '@/lib/editorial/errors'
import { recoverAdmin } from '@/lib/services/manage-people'
import { runCommand, t } from './terminal'

/** `npm run admin:recover -- EMAIL` */
await runCommand(async () => {
  const email = process.argv[2]
  if (!email) return { lines: [t('commands.recover.usage')], failed: true }
  try {
    const url = await recoverAdmin(email)
    return { lines: [t('commands.recover.done', { email }), url] }
  } catch (error) {
    if (isEditorialError(error) && error.code === 'not_found') {
      return { lines: [t('commands.recover.unknown', { email })], failed: true }
    }
    throw error
  }
})
