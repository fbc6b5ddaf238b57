import { Fragment } from 'react'
import { isolateSegments } from '@/lib/arabic/direction'

/** A line of text, in which numbers, ranges and addresses that Arabic would put out of order stand isolated. */
export function Text({ children }: { children: string }) {
  let position = 0
  return isolateSegments(children).map(({ text, isolate }) => {
    const key = position
    position += text.length
    if (!isolate) return <Fragment key={key}>{text}</Fragment>
    return (
      <bdi key={key} dir="ltr">
        {text}
      </bdi>
    )
  })
}
