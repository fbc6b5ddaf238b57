import pino, { type Logger } from 'pino'
import { getEnvironment } from '@/lib/environment'

const KEY = Symbol.for('mihbara.logger')
const holder = globalThis as { [KEY]?: Logger }

/** The log of this process: one line of JSON an event, on standard output. What people type or sign in with is never in it. */
export function getLogger(): Logger {
  holder[KEY] ??= pino({
    level: getEnvironment().logLevel,
    base: undefined,
    redact: ['*.password', '*.token', '*.authorization', '*.cookie', 'password', 'token', 'authorization', 'cookie'],
  })
  return holder[KEY]
}
