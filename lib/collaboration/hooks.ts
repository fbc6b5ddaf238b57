import type {
  afterUnloadDocumentPayload,
  beforeHandleMessagePayload,
  beforeUnloadDocumentPayload,
  Configuration,
  connectedPayload,
  onAuthenticatePayload,
  onLoadDocumentPayload,
} from '@hocuspocus/server'
import { readToken } from '@/lib/contracts/live-token'
import { SCHEMA_VERSION } from '@/lib/document/schema'
import { UpdateRefused } from '@/lib/document/update-refused'
import { isEditorialError } from '@/lib/editorial/errors'
import { findLastClosing } from '@/lib/services/kept-edits'
import { getLogger } from '@/lib/services/logger'
import { askAccess } from './access'
import { applyAwareness } from './awareness'
import type { LiveDocuments } from './live-documents'
import { MessageRate } from './message-rate'
import { readClientMessage } from './messages'
import { Refusal, refused, unavailable } from './refusal'
import { endConnection, type Session, sessionOf } from './session'

/** What a socket brings along from its upgrade, for each document that is opened over it. */
export interface SocketContext {
  cookie: string | undefined
  /** Closes the socket once what is being sent is out. */
  close(refusal: Refusal): void
}

/** A message that is not to be handled: neither applied nor acknowledged, and no error either. */
const ignored = () => new Promise<never>(() => undefined)

/** The places where Hocuspocus asks us, and what we answer. */
export function createHooks(documents: LiveDocuments): Partial<Configuration> {
  return {
    /** Before anything is loaded: the schema's version, the policy, and what the edits that it brings were made on. */
    async onAuthenticate({ token, documentName, context, connectionConfig }: onAuthenticatePayload) {
      const socket: SocketContext = context
      try {
        const { schemaVersion, since } = readToken(token)
        if (schemaVersion !== SCHEMA_VERSION) throw refused('schema_version')
        const answer = await askAccess(socket.cookie, documentName)
        if ('refusal' in answer) throw answer.refusal
        // What was written before the text was closed does not slip into the one that was opened again.
        if (since !== null && since !== (await findLastClosing(documentName))) throw refused('state_conflict')
        const { access, epoch, person } = answer
        connectionConfig.readOnly = access !== 'edit'
        const rate = new MessageRate()
        const session: Session = { cookie: socket.cookie, person, access, epoch, rate, ended: false }
        return { session }
      } catch (error) {
        const refusal = asRefusal(error)
        // Hocuspocus takes no second attempt over the same socket.
        setImmediate(() => socket.close(refusal))
        throw refusal
      }
    },

    async onLoadDocument({ documentName, document }: onLoadDocumentPayload) {
      await documents.load(documentName, document).catch(error => {
        throw asRefusal(error)
      })
    },

    /** Whatever changed since the person was let in was told to those who were here; this one was not yet. */
    async connected({ connection, documentName }: connectedPayload) {
      const session = sessionOf(connection)
      await documents.find(documentName)?.checkAccess(one => one === session)
    },

    async beforeHandleMessage({ connection, document, documentName, update: data }: beforeHandleMessagePayload) {
      const session = sessionOf(connection)
      if (session.ended) return ignored()
      try {
        const message = readClientMessage(data)
        if (message.kind === 'awareness') {
          applyAwareness(document, connection, session.person, message.update)
          return ignored()
        }
        session.rate.count()
        // What a reader sends, Hocuspocus answers with "not applied".
        if (message.kind === 'update' && !connection.readOnly) {
          const live = documents.find(documentName)
          if (live?.document !== document) throw unavailable()
          await live.accept(session, message.update)
        }
      } catch (error) {
        endConnection(connection, asRefusal(error))
        return ignored()
      }
    },

    async beforeUnloadDocument({ documentName }: beforeUnloadDocumentPayload) {
      await documents.find(documentName)?.settle()
    },

    async afterUnloadDocument({ documentName }: afterUnloadDocumentPayload) {
      documents.unloaded(documentName)
    },
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof UpdateRefused) return refused(error.code)
  if (isEditorialError(error)) return new Refusal(error.code)
  getLogger().error({ err: error }, 'a live document could not go on')
  return unavailable()
}
