import { isolateSegments, type Segment } from '@/lib/arabic/direction'

/** A line of text, in which numbers, ranges and addresses that Arabic would put out of order stand isolated. */
export function Text({ children }: { children: string }) {
  let position = 0
  return isolateSegments(children).map(segment => {
    const key = position
    position += segment.text.length
    return <Stretch key={key} {...segment} />
  })
}

/** One stretch: isolated where its order needs it, and said to be Latin, so that it is read aloud as what it is. */
export function Stretch({ text, isolate, latin }: Segment) {
  const lang = latin ? 'en' : undefined
  if (isolate) {
    return (
      <bdi dir="ltr" lang={lang}>
        {text}
      </bdi>
    )
  }
  return lang ? <span lang={lang}>{text}</span> : text
}
