import { answerRequest } from '@/lib/site/answer'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerRequest(request)
