/** Where an article is kept in the cache of queries, on the server's side of a page and in the browser. */
export const articleKey = (id: string) => ['article', id] as const

/** The transitions that this page asks for. */
export const transitionKey = (id: string) => ['transition', id] as const
