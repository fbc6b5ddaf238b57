/** Leaves the newsroom at once: the session ended, or the account was suspended. The sign-in page says which. */
export function leaveToSignIn(notice: 'ended' | 'suspended'): void {
  const query = new URLSearchParams({ notice, callbackUrl: window.location.pathname })
  window.location.replace(`/sign-in?${query}`)
}
