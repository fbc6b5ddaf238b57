/** Where the admins' list of people is kept in the cache of queries, on the server's side of a page and in the browser. */
export const peopleKey = ['people'] as const

/** Where the desks are kept. */
export const desksKey = ['desks'] as const
