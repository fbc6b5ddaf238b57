import {
  deleteSignInAttemptsBefore,
  forgiveSignInAttempt,
  lockSignInAttempts,
  updateSignInAttempts,
} from '@/db/queries/sign-in'
import { transaction } from '@/db/transaction'
import { EditorialError } from '@/lib/editorial/errors'

const SECOND = 1000
const LONGEST_DELAY = 15 * 60
/** A count is forgotten this long after its last attempt. */
const MEMORY = 60 * 60 * SECOND
/** Failures without a delay: a person mistypes; an office of many shares one address. */
const FREE = { account: 4, address: 20 }

type Kind = keyof typeof FREE
export interface SignInKeys {
  account: string
  address: string
}

/** Seconds to wait after so many failures: 2, 4, 8… */
export function delayAfter(failures: number, kind: Kind): number {
  const extra = failures - FREE[kind]
  return extra <= 0 ? 0 : Math.min(2 ** extra, LONGEST_DELAY)
}

/** An IPv6 network is one neighbour: each has more addresses than could be counted. */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return bare.includes(':') ? bare.split(':').slice(0, 4).join(':') : bare
}

const keyOf = (kind: Kind, keys: SignInKeys) =>
  kind === 'account' ? `account:${keys.account}` : `address:${networkOf(keys.address)}`

/**
 * Counts an attempt as failed before it is looked at, so that many at once are counted too.
 * @throws EditorialError rate_limited, with the seconds to wait; such an attempt is not counted
 */
export async function countAttempt(keys: SignInKeys): Promise<void> {
  await transaction(async () => {
    const now = new Date()
    await deleteSignInAttemptsBefore(new Date(now.getTime() - MEMORY))
    const kinds: Record<string, Kind> = { [keyOf('account', keys)]: 'account', [keyOf('address', keys)]: 'address' }
    const rows = await lockSignInAttempts(Object.keys(kinds), now)
    const wait = Math.max(...rows.map(row => row.blockedUntil.getTime() - now.getTime()))
    if (wait > 0) throw new EditorialError('rate_limited', { retryAfter: Math.ceil(wait / SECOND) })
    for (const { key, failures } of rows) {
      const delay = delayAfter(failures + 1, kinds[key] ?? 'account')
      await updateSignInAttempts({
        key,
        failures: failures + 1,
        blockedUntil: new Date(now.getTime() + delay * SECOND),
      })
    }
  })
}

/** An attempt that succeeded was none: the account's count ends, the address keeps those of its others. */
export async function forgiveAttempt(keys: SignInKeys): Promise<void> {
  await updateSignInAttempts({ key: keyOf('account', keys), failures: 0, blockedUntil: new Date() })
  await forgiveSignInAttempt(keyOf('address', keys))
}
