import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { ArticleEditor } from '@/components/editor/article-editor'
import { requireActor } from '@/lib/auth/session'
import type { Article } from '@/lib/client/article'
import { articleKey } from '@/lib/client/article-key'
import { desksKey } from '@/lib/client/people-key'
import { isEditorialError } from '@/lib/editorial/errors'
import { getArticle } from '@/lib/services/articles'
import { listDesks } from '@/lib/services/desks'

interface EditorPageProps {
  params: Promise<{ articleId: string }>
}

const findStory = cache(async (id: string): Promise<Article | null> => {
  const actor = await requireActor(`/desk/articles/${id}`)
  try {
    return await getArticle(actor, id)
  } catch (error) {
    if (isEditorialError(error) && error.code === 'not_found') return null
    throw error
  }
})

export async function generateMetadata({ params }: EditorPageProps): Promise<Metadata> {
  const article = await findStory((await params).articleId)
  return { title: article?.headline || (await getTranslations('editor'))('untitled') }
}

export default async function EditorPage({ params }: EditorPageProps) {
  const { articleId } = await params
  const { id, name, role } = await requireActor(`/desk/articles/${articleId}`)
  const [article, desks, { fourEyes }] = await Promise.all([findStory(articleId), listDesks(), getNewsroom()])
  if (!article) notFound()
  const queries = new QueryClient()
  queries.setQueryData(articleKey(articleId), article)
  queries.setQueryData(desksKey, desks)
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ArticleEditor articleId={articleId} person={{ id, name, role }} isStrict={fourEyes === 'strict'} />
    </HydrationBoundary>
  )
}
