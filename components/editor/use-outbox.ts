import { useCallback, useEffect, useRef, useState } from 'react'
import { type Delivery, deliverOutbox } from '@/lib/client/kept-edits'

const AGAIN = 15_000

/**
 * Sends on what waits in this person's outbox: when the page opens, when the network is back, and every now and then.
 * @param onDelivered told what became of this story's edits
 * @returns whether some of this story's still wait, and `deliver()` for now
 */
export function useOutbox(personId: string, articleId: string, onDelivered: (delivery: Delivery) => void) {
  const [isWaiting, setWaiting] = useState(false)
  const told = useRef(onDelivered)
  told.current = onDelivered

  const deliver = useCallback(async () => {
    const delivery = (await deliverOutbox(personId)).get(articleId)
    setWaiting(delivery === 'later')
    if (delivery) told.current(delivery)
  }, [personId, articleId])

  useEffect(() => {
    void deliver()
    window.addEventListener('online', deliver)
    return () => window.removeEventListener('online', deliver)
  }, [deliver])

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(deliver, AGAIN)
    return () => clearInterval(timer)
  }, [isWaiting, deliver])

  return { isWaiting, deliver }
}
