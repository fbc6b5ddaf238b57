import { Heading } from '@tiptap/extension-heading'
import { ContentFault } from '../faults'

const LEVELS: readonly unknown[] = [2, 3, 4]

/** A crosshead inside the body, levels 2 to 4: level 1 is the headline. */
export const BodyHeading = Heading.extend({
  addAttributes() {
    return {
      level: {
        default: 2,
        rendered: false,
        validate: (value: unknown) => {
          if (!LEVELS.includes(value)) throw new ContentFault('invalid', 'heading level')
        },
      },
    }
  },
}).configure({ levels: [2, 3, 4] })
