/** One measured number. A target says what it must reach; the run only reports whether it does. */
export interface Figure {
  what: string
  value: number
  unit: string
  target?: { atMost: number } | { atLeast: number }
}

/** What a scenario found out: its figures, and in words how the cost grows and where it bends. */
export interface Result {
  figures: Figure[]
  notes: string[]
}

/** A scenario is a file of this folder, named as in the list, that exports `measure`. It runs in a process of its own. */
export type Measure = () => Promise<Result>

export const meets = ({ value, target }: Figure): boolean | null => {
  if (!target) return null
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

/** The middle one of several runs. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}
