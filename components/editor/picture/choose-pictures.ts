import { PICTURE_TYPES } from '@/lib/contracts/media'
import { makeElement } from './make-element'

/** Lets a person choose picture files of theirs; none where they think better of it. Must be called on a press. */
export function choosePictures({ several = true } = {}): Promise<File[]> {
  const chooser = makeElement('input', { type: 'file', accept: PICTURE_TYPES.join(',') })
  chooser.multiple = several
  return new Promise(resolve => {
    chooser.addEventListener('change', () => resolve([...(chooser.files ?? [])]))
    chooser.addEventListener('cancel', () => resolve([]))
    chooser.click()
  })
}
