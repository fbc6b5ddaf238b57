'use client'

import { type Failure, FailurePage } from '@/components/navigation/failure-page'

export default function ErrorPage(failure: Failure) {
  return <FailurePage {...failure} place="framed" />
}
