import { isEditorialError } from '@/lib/editorial/errors'
import { localeOfHeader } from '@/messages/locale'
import { translator } from '@/messages/translator'

/** The language of this terminal, as the system tells it. */
const locale = localeOfHeader(new Intl.DateTimeFormat().resolvedOptions().locale)

export const t = translator(locale)

/** Runs a command to its end: prints what it answers, and ends the process with 1 where it fails. */
export async function runCommand(work: () => Promise<{ lines: string[]; failed?: boolean }>): Promise<never> {
  try {
    const { lines, failed = false } = await work()
    for (const line of lines) console.log(line)
    process.exit(failed ? 1 : 0)
  } catch (error) {
    if (isEditorialError(error)) console.error(t(`errors.${error.code}.detail`))
    else console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
