import type { Problem } from '@/lib/contracts/problem'

/** What went wrong with a request, in words for a person: from the server's problem+json, or `network` without an answer. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'

  constructor(
    readonly status: number,
    readonly code: Problem['code'] | 'network',
    readonly title: string,
    readonly detail: string,
    /** JSON pointers into what was sent. */
    readonly errors: NonNullable<Problem['errors']> = [],
    /** Seconds to wait, where the server said so. */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${code}`)
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON, unless it is a form with files. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * The one way from a page to our API. Gives the JSON of a good answer (undefined for 204); throws a `RequestProblem`
 * for any other, with words in the language of the page, and with empty words and code `network` where none came.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { method = 'GET', body, headers, signal } = options
  const isForm = body instanceof FormData
  const response = await fetch(path, {
    method,
    signal,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: isForm || body === undefined ? (body as FormData | undefined) : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new RequestProblem(0, 'network', '', '')
  })
  return readAnswer<Answer>(response.status, await response.text(), response.headers.get('retry-after'))
}

/** What an answer says, however it was asked for. @throws RequestProblem for any but a good one */
export function readAnswer<Answer>(status: number, text: string, retryAfter: string | null): Answer {
  const answer: unknown = text ? parse(text) : undefined
  if (status >= 200 && status < 300) return answer as Answer
  throw problemOf(status, answer, Number(retryAfter))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemOf(status: number, answer: unknown, wait: number): RequestProblem {
  const problem = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<Problem>
  return new RequestProblem(
    status,
    problem.code ?? (status >= 500 ? 'unavailable' : 'invalid'),
    problem.title ?? '',
    problem.detail ?? '',
    problem.errors ?? [],
    wait > 0 ? wait : undefined,
  )
}
