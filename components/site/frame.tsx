import type { SiteNewsroom } from '@/lib/contracts/site'
import { nameOf, t } from './words'

interface MastheadProps {
  newsroom: SiteNewsroom
  desk: string | undefined
  isFront: boolean
  edition: string | undefined
}

/** The newsroom's name and its desks; large on the front page, one line elsewhere. */
export function Masthead({ newsroom, desk, isFront, edition }: MastheadProps) {
  const name = nameOf(newsroom)
  return (
    <>
      <header className={isFront ? 'masthead grand' : 'masthead'}>
        <div className="sheet">
          {isFront ? (
            <h1 className="name">{name}</h1>
          ) : (
            <p className="name">
              <a href="/">{name}</a>
            </p>
          )}
          {edition && <p className="edition">{edition}</p>}
          {newsroom.desks.length > 0 && (
            <nav className="desks" aria-label={t('site.desks')}>
              <ul className="plain">
                {newsroom.desks.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={`/${slug}`} aria-current={slug === desk ? 'true' : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      <div className="rule" />
    </>
  )
}

export function Footer({ newsroom }: { newsroom: SiteNewsroom }) {
  return (
    <footer className="foot">
      <div className="sheet">
        <p className="name">
          <a href="/">{nameOf(newsroom)}</a>
        </p>
        <ul className="plain">
          {newsroom.desks.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
        <a className="door" href="/desk" rel="nofollow">
          {t('site.toNewsroom')}
        </a>
      </div>
    </footer>
  )
}
