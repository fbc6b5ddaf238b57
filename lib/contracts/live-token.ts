/** What a browser says of itself when it opens a live document. */
export interface LiveToken {
  /** The version of the schema that it writes by. */
  schemaVersion: number
  /** For a browser that brings edits along: the last closing of the text that it knew when it wrote them. */
  since: number | null
}

export function writeToken({ schemaVersion, since }: LiveToken): string {
  return since === null ? String(schemaVersion) : `${schemaVersion} ${since}`
}

/** Reads what `writeToken` wrote; of anything else the numbers are NaN, which is no version. */
export function readToken(token: string): LiveToken {
  const [version = '', since] = token.split(' ', 2)
  return { schemaVersion: numberOf(version), since: since === undefined ? null : numberOf(since) }
}

const numberOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)
