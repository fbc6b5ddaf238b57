import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { dropLine } from './drop-line'
import { pressInPicture } from './keys'
import { lineView, PICTURE_LINES } from './line-view'
import { pictureView } from './picture-view'
import { dropPictures, pastePictures } from './taking'
import { pictureUploads } from './uploads'
import type { PictureSetting } from './words'

/** Pictures as they are put in, shown and written under. */
export function pictureEditing(setting: PictureSetting): Extension {
  return Extension.create({
    name: 'pictureEditing',
    // Before the keys of headline and body, which know nothing inside a block.
    priority: 2100,

    addProseMirrorPlugins() {
      const { editor } = this
      const lines = PICTURE_LINES.map(line => [line, lineView(line, setting.words)] as const)
      return [
        pictureUploads(setting),
        dropLine(),
        new Plugin({
          props: {
            nodeViews: { picture: pictureView(setting), ...Object.fromEntries(lines) },
            handleKeyDown: pressInPicture,
            handleDrop: (view, event) => dropPictures(editor, view, event),
            handlePaste: (view, event) => pastePictures(editor, view, event),
          },
        }),
      ]
    },
  })
}
