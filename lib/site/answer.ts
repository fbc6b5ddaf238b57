import { getEnvironment } from '@/lib/environment'
import { getLogger } from '@/lib/services/logger'
import { getPageStore, responseOf } from './cache'
import { type PageKey, pageKey } from './page-key'
import { articleAnswer, deskAnswer, failedAnswer, frontAnswer, notFoundAnswer } from './pages'
import { type Answer, isLasting, represent } from './representation'

/**
 * Answers a request for a page of the reading site, from the kept pages or by rendering it now.
 * @param options.keeps whether what is rendered is kept until the site changes; not while its code is being written
 */
export async function answerRequest(request: Request, { keeps = getEnvironment().production } = {}): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const asked = pageKey(pathname + search)
  try {
    if (!asked) return responseOf(request, await represent(await notFoundAnswer()))
    const page = await getPageStore().get(
      asked.key,
      async () => represent(await makePage(asked)),
      made => keeps && isLasting(made),
    )
    return responseOf(request, page)
  } catch (error) {
    getLogger().error({ err: error, path: pathname }, 'a public page failed')
    return responseOf(request, await represent(await failedAnswer()))
  }
}

function makePage({ path, before }: PageKey): Promise<Answer> {
  const [slug = '', ...rest] = path.slice(1).split('/')
  if (slug === '') return rest.length === 0 ? frontAnswer() : notFoundAnswer()
  if (rest.length === 0) return deskAnswer(slug, before)
  return articleAnswer(path)
}
