import { useMutation } from '@tanstack/react-query'
import { v4 as uuid } from 'uuid'
import type { Wire } from '@/lib/document/import/wire'
import { isEditorialError } from '@/lib/editorial/errors'
import type { Article } from './article'
import { request } from './request'

/** Why a file is not imported; each has its words under `import.errors`. */
export type ImportFault = 'empty' | 'tooLarge' | 'notText' | 'type' | 'several'

/** A file that was read in the browser: what is in it, or why not. Nothing was sent. */
export type ReadFile = { file: File; wire: Wire } | { file: File; fault: ImportFault }

/** Reads wire copy as the server will, by the same code; the reader of wire copy comes only when it is needed. */
export async function readWireFile(file: File): Promise<ReadFile> {
  if (!/\.txt$/i.test(file.name)) return { file, fault: 'type' }
  const { decodeWire, MAX_IMPORT_BYTES, parseWire } = await import('@/lib/document/import/wire')
  if (file.size > MAX_IMPORT_BYTES) return { file, fault: 'tooLarge' }
  try {
    const { text, encoding } = decodeWire(new Uint8Array(await file.arrayBuffer()))
    return { file, wire: parseWire(text, encoding) }
  } catch (error) {
    return { file, fault: isEditorialError(error) && error.code === 'invalid' ? 'empty' : 'notText' }
  }
}

/** Makes a story of a file. A press that is sent twice makes one. */
export function useImportFile() {
  return useMutation({
    mutationFn: ({ file, desk }: { file: File; desk: string }) => {
      const form = new FormData()
      form.set('desk', desk)
      form.set('file', file)
      const headers = { 'idempotency-key': uuid() }
      return request<{ article: Article }>('/api/articles/import', { method: 'POST', body: form, headers })
    },
  })
}
