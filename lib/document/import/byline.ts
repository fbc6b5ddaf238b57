const BYLINE =
  /^(?:(?:بقلم|By)\s*[:/–-]?|(?:كتب|كتبت|كتبها|إعداد|أعده|أعدته)\s*[:/–-])\s*(?<name>[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’،,-]+){0,5})$/u

/** The name in a line that says who wrote the story and nothing else: «بقلم سارة خليل», «كتب: أحمد علي». */
export function findByline(line: string): string | null {
  return line.length <= 80 ? (BYLINE.exec(line)?.groups?.name ?? null) : null
}
