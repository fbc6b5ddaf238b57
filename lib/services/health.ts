import { randomUUID } from 'node:crypto'
import { dialect } from '@/db/dialect'
import { pingDatabase } from '@/db/queries/health'
import { version } from '@/package.json'

const INSTANCE = Symbol.for('mihbara.instance')
const COLLABORATION = Symbol.for('mihbara.collaboration')
const holder = globalThis as { [INSTANCE]?: string; [COLLABORATION]?: { isAnswering(): boolean } }

export interface Health {
  status: 'ok' | 'failing'
  database: 'sqlite' | 'postgres'
  version: string
  /** One name a process, new at each start. */
  instance: string
}

/** Whether this process can do its work: its database answers, and its live documents can be written. */
export async function readHealth(): Promise<Health> {
  const answers = await pingDatabase().catch(() => false)
  const isLive = holder[COLLABORATION]?.isAnswering() ?? false
  holder[INSTANCE] ??= randomUUID()
  return { status: answers && isLive ? 'ok' : 'failing', database: dialect, version, instance: holder[INSTANCE] }
}
