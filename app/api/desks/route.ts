import { newDeskSchema } from '@/lib/contracts/desks'
import { route } from '@/lib/http/route'
import { createDesk, listDesks } from '@/lib/services/desks'

export const GET = route({ session: 'required' }, async () => ({ items: await listDesks(), nextCursor: null }))

export const POST = route({ session: 'required', body: newDeskSchema, idempotent: true }, async ({ actor, body }) =>
  Response.json(await createDesk(actor, body), { status: 201 }),
)
