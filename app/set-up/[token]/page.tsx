import type { Metadata } from 'next'
import { SetUpForm } from './set-up-form'

// The address is a key: it must not travel to another page.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <SetUpForm token={token} />
}
