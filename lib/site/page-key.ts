const MAX_LENGTH = 2_000

export interface PageKey {
  /** Decoded. */
  path: string
  /** Where a desk's page begins. */
  before: string | null
  /** What the page is kept under. */
  key: string
}

/**
 * What a request's address (path and query as they came) asks the reading site for: the decoded path, and of a query
 * only what a page depends on. Whatever else is in it (campaigns, garbage) makes no other page. Null for what is no
 * address.
 */
export function pageKey(url: string): PageKey | null {
  if (url.length > MAX_LENGTH || !url.startsWith('/')) return null
  const end = url.indexOf('?')
  const path = decodePath(end < 0 ? url : url.slice(0, end))
  if (path === null) return null
  const before = end >= 0 && isDeskPath(path) ? new URLSearchParams(url.slice(end)).get('before') : null
  return { path, before, key: before === null ? path : `${path}?before=${before}` }
}

const isDeskPath = (path: string) => path.length > 1 && path.indexOf('/', 1) < 0

function decodePath(path: string): string | null {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return null
  }
}
