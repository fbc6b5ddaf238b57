import { v7 as uuid } from 'uuid'
import { findDeskBySlug, insertDesk } from '@/db/queries/desks'
import { insertUser, replaceUserDesks } from '@/db/queries/users'
import { transaction } from '@/db/transaction'
import { sortKey } from '@/lib/arabic/sort-key'
import type { Role } from '@/lib/editorial/actor'
import { getActor, type NamedActor } from '@/lib/services/people'

/** The password of everybody whom `createPerson` makes. */
export const TEST_PASSWORD = 'ثلاث نخلات خلف البئر'

/** Its hash, made once: hashing is slow on purpose. */
const TEST_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$6/qtX8stPon0Ws85FgwKTQ$jwwLItFXq3Kkp0GmXXBZdFYekA2AJURrMDbDQjTmsfI'

export interface PersonOverrides {
  role?: Role
  /** Slugs; desks that are not there are made. */
  desks?: string[] | 'all'
  name?: string
  email?: string
  suspended?: boolean
  /** false: invited, and without a password yet. */
  joined?: boolean
}

let made = 0

/** Somebody with an account; a journalist without a desk unless told otherwise. */
export async function createPerson(overrides: PersonOverrides = {}): Promise<NamedActor> {
  made++
  const { role = 'journalist', desks = [], name = `زميل ${made}`, suspended = false, joined = true } = overrides
  const id = uuid()
  await transaction(async () => {
    const now = new Date()
    const isNew = await insertUser({
      id,
      email: overrides.email ?? `person-${id}@example.com`,
      name,
      nameSortKey: sortKey(name),
      role,
      allDesks: desks === 'all',
      passwordHash: joined ? TEST_PASSWORD_HASH : null,
      tokenVersion: 0,
      suspendedAt: suspended ? now : null,
      createdAt: now,
      lastSignInAt: null,
    })
    if (!isNew) throw new Error(`Somebody has the address of ${name} already`)
    const deskIds: string[] = []
    for (const slug of desks === 'all' ? [] : desks) deskIds.push(await createDesk(slug))
    await replaceUserDesks(id, deskIds)
  })
  return getActor(id)
}

const DESK_NAMES: Record<string, string> = { politics: 'سياسة', economy: 'اقتصاد', sport: 'رياضة' }

/** A desk by its slug, made where it is not there. @returns its id */
export async function createDesk(slug: string, name = DESK_NAMES[slug] ?? slug): Promise<string> {
  return transaction(async () => {
    const known = await findDeskBySlug(slug)
    if (known) return known.id
    const id = uuid()
    await insertDesk({ id, slug, name })
    return id
  })
}

/** Desks politics, economy and sport, and the people of the sample newsroom: two journalists, two editors, an admin. */
export async function createNewsroom() {
  for (const slug of Object.keys(DESK_NAMES)) await createDesk(slug)
  return {
    journalist: await createPerson({ role: 'journalist', desks: ['politics'], name: 'ليلى الناصر' }),
    sportJournalist: await createPerson({ role: 'journalist', desks: ['sport'], name: 'عمر الشامي' }),
    editor: await createPerson({ role: 'editor', desks: ['politics'], name: 'سلمى الحداد' }),
    editor2: await createPerson({ role: 'editor', desks: ['politics'], name: 'كريم البستاني' }),
    sportEditor: await createPerson({ role: 'editor', desks: ['sport'], name: 'هدى منصور' }),
    admin: await createPerson({ role: 'admin', desks: 'all', name: 'نور العلي' }),
  }
}

export type Newsroom = Awaited<ReturnType<typeof createNewsroom>>
