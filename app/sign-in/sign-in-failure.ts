export interface SignInFailure {
  key: 'wrong' | 'tooMany' | 'tooManyMinutes' | 'tooManyUnknown' | 'unreachable'
  values: { seconds: number; minutes: number }
}

/**
 * Which sentence to show for what next-auth answered. The error is `CredentialsSignin` for a wrong pair and
 * `rate_limited:SECONDS` (or without seconds) for too many attempts; no answer means that the server was not reached.
 */
export function signInFailureOf(answer: { error?: string | null; status?: number } | undefined): SignInFailure {
  const [, limited, wait] = /^(rate_limited)(?::(\d+))?$/.exec(answer?.error ?? '') ?? []
  const seconds = Number(wait ?? 0)
  const values = { seconds, minutes: Math.ceil(seconds / 60) }
  if (limited) return { key: seconds === 0 ? 'tooManyUnknown' : seconds > 90 ? 'tooManyMinutes' : 'tooMany', values }
  if (answer?.error === 'CredentialsSignin' || answer?.status === 401) return { key: 'wrong', values }
  return { key: answer?.status === 429 ? 'tooManyUnknown' : 'unreachable', values }
}
