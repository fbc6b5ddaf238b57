/**
 * Where to go after sign-in: the path and query of `asked` when it is inside the newsroom (`/desk…`, `/admin…`), else my
 * desk. An address of another site, however written, never comes through.
 */
export function pathWithin(asked: string | string[] | undefined): string {
  const here = 'http://newsroom.invalid'
  if (typeof asked !== 'string' || !URL.canParse(asked, here)) return '/desk'
  const { pathname, search } = new URL(asked, here)
  return /^\/(desk|admin)(\/|$)/.test(pathname) ? pathname + search : '/desk'
}
