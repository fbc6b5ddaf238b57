import type { Article } from '@/lib/client/article'

/**
 * After others changed the metadata first: `clean` where this field is what it was when typing began, `conflict` where
 * they changed the same one.
 */
export function mergeEdit<Name extends keyof Article>(
  base: Article[Name],
  current: Article | undefined,
  name: Name,
): 'clean' | 'conflict' {
  if (!current) return 'conflict'
  return JSON.stringify(current[name]) === JSON.stringify(base) ? 'clean' : 'conflict'
}
