import { originOf } from '@/lib/auth/origin'

/** A path of ours as a whole address, as it is handed to somebody else. */
export const absoluteUrl = (request: Request, path: string) => new URL(path, originOf(request)).href
