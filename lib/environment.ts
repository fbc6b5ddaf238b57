import path from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform(value => value === '1' || value === 'true')

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:)/, 'must begin with postgres://, postgresql:// or file:')
    .optional(),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: flag,
  DEMO_PASSWORD: z.string().min(12).optional(),
})

/** What the process was told from outside, checked once; the only place that reads `process.env`. */
export interface Environment {
  production: boolean
  port: number
  host: string
  dataDirectory: string
  /** `file:<absolute path>` or a `postgres://` address. */
  databaseUrl: string
  publicUrl: string | undefined
  secret: string | undefined
  logLevel: string
  trustProxy: boolean
  demoPassword: string | undefined
}

/**
 * Reads and checks a set of environment variables.
 * @throws Error that names every variable that is wrong, and why
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
  }
  const values = parsed.data
  const dataDirectory = path.resolve(values.DATA_DIR)
  return {
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    host: values.HOST,
    dataDirectory,
    databaseUrl: absoluteFile(values.DATABASE_URL) ?? `file:${path.join(dataDirectory, 'mihbara.db')}`,
    publicUrl: values.NEXTAUTH_URL,
    secret: values.NEXTAUTH_SECRET,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    demoPassword: values.DEMO_PASSWORD,
  }
}

function absoluteFile(url: string | undefined) {
  return url?.startsWith('file:') ? `file:${path.resolve(url.slice('file:'.length))}` : url
}

let environment: Environment | undefined

/** The environment of this process. */
export function getEnvironment(): Environment {
  environment ??= parseEnvironment(process.env)
  return environment
}
