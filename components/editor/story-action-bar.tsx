import { Ellipsis, ExternalLink, Focus, History, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { usePaletteEntries } from '@/components/palette/palette-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import type { Action } from '@/lib/editorial/policy'
import { actionIcons } from './action-icons'
import { ActionDialog } from './dialogs/action-dialog'
import { toggleFocusMode } from './focus/focus-mode'
import { ImmediateProblem } from './immediate-problem'
import { isGrave, isImmediate, mainActionOf, menuActionsOf } from './story-actions'
import { useStory } from './story-context'
import { usePerform } from './use-perform'

/** What may be done with the story now: the next step as the one button, everything else in a menu. */
export function StoryActionBar() {
  const t = useTranslations()
  const { article } = useStory()
  const [asked, setAsked] = useState<Action | null>(null)
  const { perform, isPending, error } = usePerform()
  const main = mainActionOf(article)
  const groups = menuActionsOf(article)

  function start(action: Action) {
    if (isImmediate(action)) void perform({ action })
    else setAsked(action)
  }

  usePaletteEntries(() =>
    [...(main ? [main] : []), ...groups.flat()].map(action => ({
      id: `action-${action}`,
      group: 'story',
      name: t(`actions.${action}`),
      words: `${t('palette.words.story')} ${t(`palette.words.actions.${action}`)}`,
      icon: actionIcons[action],
      isGrave: isGrave(action),
      run: () => start(action),
    })),
  )

  return (
    <>
      {main ? (
        <Button variant="primary" pending={isPending} onClick={() => start(main)}>
          {t(`actions.${main}`)}
        </Button>
      ) : null}
      <Menu
        align="end"
        trigger={<IconButton label={t('editor.otherActions')} icon={<Ellipsis aria-hidden className="size-5" />} />}
      >
        {groups.map((group, index) => (
          <Fragment key={group[0]}>
            {index > 0 ? <MenuSeparator /> : null}
            {group.map(action => (
              <MenuItem
                key={action}
                icon={actionIcons[action]}
                tone={isGrave(action) ? 'danger' : 'plain'}
                onSelect={() => start(action)}
              >
                {t(`actions.${action}`)}
              </MenuItem>
            ))}
          </Fragment>
        ))}
        {groups.length > 0 ? <MenuSeparator /> : null}
        {article.publicUrl && article.liveVersion !== null ? (
          <MenuLink href={article.publicUrl} icon={<ExternalLink aria-hidden className="size-4 rtl:-scale-x-100" />}>
            {t('editor.livePage')}
          </MenuLink>
        ) : null}
        {article.abilities.read ? (
          <MenuLink href={`/desk/articles/${article.id}/versions`} icon={<History aria-hidden className="size-4" />}>
            {t('editor.versions')}
          </MenuLink>
        ) : null}
        <MenuSeparator />
        <MenuItem icon={<Focus aria-hidden className="size-4" />} onSelect={toggleFocusMode}>
          {t('editor.focus.enter')}
        </MenuItem>
        <MenuItem icon={<Printer aria-hidden className="size-4" />} onSelect={() => window.print()}>
          {t('editor.print')}
        </MenuItem>
      </Menu>
      <ActionDialog action={asked} onClose={() => setAsked(null)} />
      <ImmediateProblem error={error} />
    </>
  )
}
