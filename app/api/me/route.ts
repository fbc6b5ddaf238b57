import { route } from '@/lib/http/route'
import { describeMe } from '@/lib/services/people'

export const GET = route({ session: 'required' }, ({ actor }) => describeMe(actor))
