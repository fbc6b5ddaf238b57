import NextAuth from 'next-auth'
import { getAuthOptions } from './options'

interface AuthContext {
  params: Promise<{ nextauth: string[] }>
}

type Handler = (request: Request, context: AuthContext) => Promise<Response>

/** Signing in and out, as next-auth does it; its forms carry its own token against forgery. */
export async function answerAuth(request: Request, context: AuthContext): Promise<Response> {
  const handler = NextAuth(await getAuthOptions()) as Handler
  return handler(request, context)
}
