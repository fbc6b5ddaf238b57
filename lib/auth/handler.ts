import NextAuth from 'next-auth'
import { getAuthOptions } from './options'
import { originOf } from './origin'

interface AuthContext {
  params: Promise<{ nextauth: string[] }>
}

type Handler = (request: Request, context: AuthContext) => Promise<Response>

/** Signing in and out, as next-auth does it; its forms carry its own token against forgery. */
export async function answerAuth(request: Request, context: AuthContext): Promise<Response> {
  const handler = NextAuth(await getAuthOptions(originOf(request))) as Handler
  return handler(request, context)
}
