import { NotFoundPage } from '@/components/navigation/not-found-page'

export default function NotFound() {
  return <NotFoundPage place="framed" />
}
