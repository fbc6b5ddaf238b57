import { answerRequest } from '@/lib/site/answer'

export const dynamic = 'force-dynamic'

export { answerRequest as GET }
