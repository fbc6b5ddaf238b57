export const themes = ['light', 'dark', 'system'] as const

export type Theme = (typeof themes)[number]

/** The cookie that keeps a person's choice; the server sets `data-theme` from it, so nothing flashes. */
export const themeCookie = 'theme'

/** The theme that a cookie names; as on the device without one. */
export function themeOf(value: string | undefined): Theme {
  return themes.find(theme => theme === value) ?? 'system'
}
