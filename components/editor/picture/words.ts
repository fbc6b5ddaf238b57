import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { PictureProblem } from '@/lib/client/picture-source'
import { RequestProblem } from '@/lib/client/request'

/** What is said around a picture. */
export type PictureWords = ReturnType<typeof useTranslations<'editor.picture'>>

/** What pictures need of the page that they stand in. */
export interface PictureSetting {
  /** The story that they are uploaded into. */
  article: string
  words: PictureWords
}

/** The setting of a story's pictures; the same object as long as language and story are. */
export function usePictureSetting(article: string): PictureSetting {
  const words = useTranslations('editor.picture')
  return useMemo(() => ({ article, words }), [article, words])
}

/** Why a picture was not taken, in a sentence. */
export function reasonOf(error: unknown, words: PictureWords): string {
  if (error instanceof PictureProblem) return words(`faults.${error.fault}`)
  return (error instanceof RequestProblem && error.detail) || words('faults.failed')
}
