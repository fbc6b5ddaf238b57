import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast'
import { useCreateArticle } from '@/lib/client/articles'
import { RequestProblem } from '@/lib/client/request'

/** Begins a story for a desk and opens it; says so where it could not be made. */
export function useStartArticle(): { start: (desk: string) => void; isPending: boolean } {
  const t = useTranslations()
  const router = useRouter()
  const toast = useToast()
  const create = useCreateArticle()
  function start(desk: string) {
    create.mutate(desk, {
      onSuccess: ({ id }) => router.push(`/desk/articles/${id}`),
      onError: error => {
        const told = error instanceof RequestProblem && error.detail !== ''
        const detail = told ? error.detail : t('errors.network.detail')
        toast({ title: t('desk.createFailed'), detail, tone: 'danger' })
      },
    })
  }
  return { start, isPending: create.isPending || create.isSuccess }
}
