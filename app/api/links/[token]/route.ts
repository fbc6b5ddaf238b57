import { linkParamsSchema, linkUseSchema } from '@/lib/contracts/links'
import { route } from '@/lib/http/route'
import { readLink, redeemLink } from '@/lib/services/redeem-link'

export const GET = route({ session: 'none', params: linkParamsSchema }, ({ params }) => readLink(params.token))

export const POST = route({ session: 'none', params: linkParamsSchema, body: linkUseSchema }, ({ params, body }) =>
  redeemLink(params.token, body),
)
