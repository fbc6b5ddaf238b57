import { RequestProblem, readAnswer } from './request'

export interface UploadOptions {
  headers?: Record<string, string>
  /** How much is sent, from 0 to 1. At 1 the server is still at work. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Posts a form with a file, as `request` does, and tells how far it is: only XMLHttpRequest knows.
 * @throws RequestProblem; what the signal says when it is aborted
 */
export function upload<Answer>(path: string, form: FormData, options: UploadOptions = {}): Promise<Answer> {
  const { headers, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const sending = new XMLHttpRequest()
    sending.open('POST', path)
    const all = {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      ...headers,
    }
    for (const [name, value] of Object.entries(all)) sending.setRequestHeader(name, value)
    sending.upload.addEventListener('progress', event => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    sending.addEventListener('load', () => {
      try {
        resolve(readAnswer<Answer>(sending.status, sending.responseText, sending.getResponseHeader('retry-after')))
      } catch (problem) {
        reject(problem)
      }
    })
    sending.addEventListener('error', () => reject(new RequestProblem(0, 'network', '', '')))
    sending.addEventListener('abort', () => reject(signal?.reason))
    signal?.addEventListener('abort', () => sending.abort(), { once: true })
    sending.send(form)
  })
}
