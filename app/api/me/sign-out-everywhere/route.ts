import { route } from '@/lib/http/route'
import { signOutEverywhere } from '@/lib/services/manage-people'

export const POST = route({ session: 'required' }, ({ actor }) => signOutEverywhere(actor))
