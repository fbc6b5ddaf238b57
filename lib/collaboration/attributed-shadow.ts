import { Authorship, type AuthorshipJSON, UNKNOWN_USER } from '@/lib/document/authorship'
import type { Sender } from '@/lib/document/inspect-update'
import { type Accepted, ShadowDocument } from '@/lib/document/shadow'
import type { StoredDocument } from '@/lib/services/document-log'

/** Edits that are read again in one go, before others have their turn. */
const AT_ONCE = 200

/** The shadow of a live document, and who wrote what of it. */
export class AttributedShadow {
  readonly #shadow: ShadowDocument
  readonly #authorship: Authorship

  private constructor(shadow: ShadowDocument, authorship: Authorship) {
    this.#shadow = shadow
    this.#authorship = authorship
  }

  /** As it was when the last edit on disk had been made: each is made again, since each has its writer. */
  static async load(stored: StoredDocument): Promise<AttributedShadow> {
    const shadow = new ShadowDocument(stored.state)
    const kept = stored.authorship as AuthorshipJSON | null
    const authorship = kept ? Authorship.fromJSON(kept) : Authorship.of(shadow.blocks, stored.createdBy)
    const loaded = new AttributedShadow(shadow, authorship)
    for (const [index, { update, userId, at }] of stored.rows.entries()) {
      loaded.applyTrusted(update, userId, at)
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate)
    }
    return loaded
  }

  /** @throws UpdateRefused */
  apply(update: Uint8Array, sender: Sender): Accepted {
    return this.#observed(this.#shadow.apply(update, sender), sender.userId, new Date())
  }

  /** An edit that is on disk already. */
  applyTrusted(update: Uint8Array, userId: string | null, at: Date): Accepted {
    return this.#observed(this.#shadow.applyTrusted(update), userId ?? UNKNOWN_USER, at)
  }

  /** Who wrote what, as it is stored with the text. */
  readAuthorship(): AuthorshipJSON {
    return this.#authorship.toJSON()
  }

  #observed(accepted: Accepted, userId: string, at: Date): Accepted {
    if (accepted.touchedBlocks.length > 0) this.#authorship.observe(accepted.touchedBlocks, userId, at.getTime())
    return accepted
  }
}
