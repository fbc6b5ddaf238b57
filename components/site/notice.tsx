import { t } from './words'

interface Props {
  title: string
  text?: string | undefined
  /** A page that leads nowhere else leads home. */
  leadsHome?: boolean
}

/** A page that has no story to show, and says why. */
export function Notice({ title, text, leadsHome = false }: Props) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {leadsHome && (
        <a className="home" href="/">
          {t('site.toHome')}
        </a>
      )}
    </div>
  )
}
