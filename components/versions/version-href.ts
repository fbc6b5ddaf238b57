const pathOf = (articleId: string) => `/desk/articles/${articleId}/versions`

/** The address of a version's text; of the newest one without a number. */
export function versionHref(articleId: string, number?: number): string {
  return number === undefined ? pathOf(articleId) : `${pathOf(articleId)}?number=${number}`
}

/** The address of an article's events, and of their page at a cursor. */
export function historyHref(articleId: string, cursor?: string): string {
  const search = new URLSearchParams({ tab: 'history', ...(cursor && { cursor }) })
  return `${pathOf(articleId)}?${search}`
}
