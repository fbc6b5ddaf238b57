import { readCookie } from '@/lib/auth/session-cookie'
import type { Problem } from '@/lib/contracts/problem'
import { EditorialError, isEditorialError } from '@/lib/editorial/errors'
import { getLogger } from '@/lib/services/logger'
import { getSettings } from '@/lib/services/settings'
import { formatters } from '@/messages/formatters'
import { type Locale, localeCookie, localeOf, localeOfHeader } from '@/messages/locale'
import { translator } from '@/messages/translator'

/** The language that a request is answered in: the one chosen on the page, else the one asked for, else Arabic. */
export function localeOfRequest(request: Request): Locale {
  const chosen = readCookie(request.headers.get('cookie'), localeCookie)
  return chosen ? localeOf(chosen) : localeOfHeader(request.headers.get('accept-language'))
}

/** Thrown for a change that did not come from a page of ours: `forbidden`, with words of its own. */
export class ForeignOriginError extends EditorialError {
  constructor() {
    super('forbidden')
  }
}

/** What a person or a program is told about an error. Unknown ones are logged here, and say nothing of themselves. */
export async function problemResponse(error: unknown, request: Request): Promise<Response> {
  const known = isEditorialError(error) ? error : unknownError(error, request)
  const problem = await presentProblem(known, localeOfRequest(request))
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (known.details.retryAfter !== undefined) headers.set('retry-after', String(known.details.retryAfter))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

function unknownError(error: unknown, request: Request): EditorialError {
  const { pathname } = new URL(request.url)
  getLogger().error({ err: error, method: request.method, path: pathname }, 'a request failed')
  return new EditorialError('internal')
}

async function presentProblem(error: EditorialError, locale: Locale): Promise<Problem> {
  const { code, status, details } = error
  return {
    type: `urn:mihbara:problem:${code}`,
    ...(await wordsFor(error, locale)),
    status,
    code,
    ...(details.errors ? { errors: details.errors } : {}),
  }
}

async function wordsFor(error: EditorialError, locale: Locale): Promise<{ title: string; detail: string }> {
  const t = translator(locale)
  if (error instanceof ForeignOriginError) {
    return { title: t('errors.bad_origin.title'), detail: t('errors.bad_origin.detail') }
  }
  const { code, details } = error
  const values = details.values ?? {}
  const variant = details.sentence ?? impliedSentence(values)
  const key = `errors.${code}.${variant}` as 'errors.state_conflict.detailBy'
  const title = t(`errors.${code}.title`)
  if (variant === 'detail' || !t.has(key)) return { title, detail: t(`errors.${code}.detail`) }
  const time = String(values.time ?? values.until)
  const written = Number.isNaN(Date.parse(time)) ? time : await writeTime(time, locale)
  return { title, detail: t(key, { ...values, name: String(values.name ?? ''), time: written }) }
}

function impliedSentence(values: Record<string, string | number>) {
  return 'name' in values && 'time' in values ? 'detailBy' : 'until' in values ? 'detailUntil' : 'detail'
}

/** An error must be told even where the settings cannot be read. */
async function writeTime(time: string, locale: Locale): Promise<string> {
  const style = await getSettings().catch(() => ({}))
  return formatters(locale, style).dateTime(time)
}
