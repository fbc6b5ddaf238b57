import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Tooltip } from '@/components/ui/tooltip'

interface Switches {
  exact: boolean
  wholeWords: boolean
}

/** As they were left on this page. */
let last: Switches = { exact: false, wholeWords: false }

/** How strictly words are compared. */
export function useSwitches() {
  const [switches, setSwitches] = useState(last)
  function setSwitch(name: keyof Switches, isOn: boolean) {
    last = { ...last, [name]: isOn }
    setSwitches(last)
  }
  return { ...switches, setSwitch }
}

interface FindSwitchesProps extends Switches {
  onSwitch: (name: keyof Switches, isOn: boolean) => void
}

const look = buttonClass('quiet', 'small', 'font-normal aria-checked:bg-accent-soft aria-checked:text-accent')

export function FindSwitches({ exact, wholeWords, onSwitch }: FindSwitchesProps) {
  const t = useTranslations('editor.find')
  return (
    <>
      <Tooltip label={t('exactHint')}>
        <button
          type="button"
          role="switch"
          aria-checked={exact}
          className={look}
          onClick={() => onSwitch('exact', !exact)}
        >
          {t('exact')}
        </button>
      </Tooltip>
      <button
        type="button"
        role="switch"
        aria-checked={wholeWords}
        className={look}
        onClick={() => onSwitch('wholeWords', !wholeWords)}
      >
        {t('wholeWords')}
      </button>
    </>
  )
}
