import { getEnvironment } from '@/lib/environment'

/** A path of ours as a whole address: on the public address, else on the one that the page was opened at. */
export function absoluteUrl(request: Request, path: string): string {
  const { publicUrl } = getEnvironment()
  const host = request.headers.get('host')
  const origin = request.headers.get('origin')
  return new URL(path, publicUrl ?? origin ?? (host ? `http://${host}` : request.url)).href
}
