import { verifyAuditLog } from '@/lib/services/audit'
import { runCommand, t } from './terminal'

/** `npm run audit:verify` */
await runCommand(async () => {
  const result = await verifyAuditLog()
  if ('events' in result) return { lines: [t('commands.verify.sound', { count: result.events })] }
  return { lines: [t(`commands.verify.${result.reason}`, { seq: result.seq })], failed: true }
})
