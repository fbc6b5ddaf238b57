import { notFound } from 'next/navigation'
import { isEditorialError } from '@/lib/editorial/errors'

/** What a page reads; where it is not there, or not for this person, the page is not there either. */
export async function readable<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading
  } catch (error) {
    if (isEditorialError(error) && (error.code === 'not_found' || error.code === 'forbidden')) notFound()
    throw error
  }
}
