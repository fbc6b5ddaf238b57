import { route } from '@/lib/http/route'
import { readHealth } from '@/lib/services/health'

export const dynamic = 'force-dynamic'

export const GET = route({ session: 'none' }, async () => {
  const health = await readHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
})
