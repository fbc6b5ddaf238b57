import { buttonClass } from '@/components/ui/button-class'
import { PICTURE_TYPES } from '@/lib/contracts/media'
import { makeElement } from './make-element'
import type { PictureUpload, UploadState } from './picture-upload'
import type { PictureWords } from './words'

/**
 * What stands in a picture's place while it is on its way, on this screen alone: how far it is, or why it failed.
 * @param dismiss called when the writer does not want it any more
 */
export function uploadCard(upload: PictureUpload, words: PictureWords, dismiss: () => void): HTMLElement {
  const { source } = upload
  const name = source instanceof File ? source.name : words('unnamed')
  const bar = makeElement('progress', { max: '1', 'aria-label': words('sending', { name }) })
  const told = makeElement('p', { class: 'picture-upload-told', role: 'status' })
  const retry = makeElement('button', {
    type: 'button',
    class: buttonClass('plain', 'small'),
    onclick: () => void upload.start(),
  })
  retry.textContent = words('retry')
  const drop = makeElement('button', { type: 'button', class: buttonClass('quiet', 'small'), onclick: dismiss })
  const actions = makeElement('div', { class: 'picture-upload-actions' }, retry, drop)
  const title = makeElement('p', { class: 'picture-upload-name', dir: 'auto' }, name)
  const lines = makeElement('div', { class: 'picture-upload-lines' }, title, told, bar)
  // It speaks the language of the page, inside a story that is set from right to left.
  const { dir, lang } = document.documentElement
  const card = makeElement('div', { class: 'picture-upload', contenteditable: 'false', dir, lang }, lines, actions)
  card.prepend(...preview(source))

  function show(state: UploadState): void {
    const isFailed = state.kind === 'failed'
    card.classList.toggle('is-failed', isFailed)
    bar.hidden = isFailed
    retry.hidden = !isFailed || !state.mayRetry
    drop.textContent = words(isFailed ? 'dismiss' : 'cancel')
    if (isFailed) told.textContent = state.reason
    else if (state.kind === 'sending') {
      const isSent = state.share === 1
      if (isSent) bar.removeAttribute('value')
      else bar.value = state.share
      const next = words(isSent ? 'preparing' : 'uploading')
      if (told.textContent !== next) told.textContent = next
    }
  }
  upload.watch(show)
  show(upload.state)
  return card
}

/** What is being sent, as far as this browser can show it. */
function preview(source: PictureUpload['source']): HTMLElement[] {
  if (typeof source === 'string' || !PICTURE_TYPES.some(type => type === source.type)) return []
  const address = URL.createObjectURL(source)
  const free = () => URL.revokeObjectURL(address)
  const image = makeElement('img', {
    class: 'picture-upload-preview',
    src: address,
    alt: '',
    onload: free,
    onerror: free,
  })
  image.addEventListener('error', () => image.remove())
  return [image]
}
