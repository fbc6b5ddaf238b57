import { useEffect } from 'react'

/** Makes the browser ask before the page is left while `hasUnsaved()` says so. */
export function useLeaveWarning(hasUnsaved: () => boolean): void {
  useEffect(() => {
    function warn(event: BeforeUnloadEvent) {
      if (hasUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [hasUnsaved])
}
