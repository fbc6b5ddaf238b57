const year = 60 * 60 * 24 * 365

/** Keeps a choice of this browser (language, theme) where the server sees it at the next request. */
export function keepPreference(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`
}
