'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 60_000

/** Keeps a page true while it is in sight, and when one comes back to it: nobody has to reload. */
export function FreshOnReturn() {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(refresh, EVERY)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [router])
  return null
}
