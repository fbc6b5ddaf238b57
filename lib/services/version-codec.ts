import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding'
import type { DocumentJSON, NodeJSON } from '@/lib/document/document'

/** How a version is stored: whole, or as what differs from the version before it. */
export interface EncodedVersion {
  encoding: 'full' | 'delta'
  bytes: Uint8Array
}

/** A stretch of blocks that stand one after another in the version before. */
interface Copied {
  from: number
  count: number
}

/** A version in order: copied stretches, and blocks of its own as JSON. */
type Step = Copied | string

/**
 * Encodes a version for storage: blocks that the version before has too are named by their place there, the others are
 * compressed with the blocks they replace as dictionary. Full where there is no version before; the caller asks for a
 * full one every so often, by giving no `previous`, since reading a delta back needs all versions from the last full one.
 */
export function encodeVersion(document: DocumentJSON, previous: DocumentJSON | null): EncodedVersion {
  if (!previous || !isPlain(document)) return { encoding: 'full', bytes: compress(JSON.stringify(document)) }

  const before = toBlocks(previous)
  const steps = findSteps(toBlocks(document), before)
  const own = steps.filter(step => typeof step === 'string')
  const delta = createEncoder()
  writeVarUint(delta, steps.length)
  for (const step of steps) writeStep(delta, step)
  if (own.length > 0) writeUint8Array(delta, compress(`[${own.join(',')}]`, replacedBlocks(steps, before)))
  return { encoding: 'delta', bytes: toUint8Array(delta) }
}

/**
 * Reads what `encodeVersion` wrote; a delta needs the very document that it was made against. The result is equal to
 * the document, key for key; the caller verifies its hash. Throws on bytes that are not a version.
 */
export function decodeVersion(
  bytes: Uint8Array,
  encoding: EncodedVersion['encoding'],
  previous: DocumentJSON | null,
): DocumentJSON {
  if (encoding === 'full') return JSON.parse(decompress(bytes))
  if (!previous) throw new Error('A delta cannot be read without the version before it')

  const delta = createDecoder(bytes)
  const steps = Array.from({ length: readVarUint(delta) }, () => readStep(delta))
  const rest = bytes.subarray(delta.pos)
  const dictionary = replacedBlocks(steps, toBlocks(previous))
  const own: NodeJSON[] = rest.length > 0 ? JSON.parse(decompress(rest, dictionary)) : []
  let next = 0
  const content = steps.flatMap(step => {
    if (typeof step === 'string') return own.slice(next, ++next)
    return previous.content.slice(step.from, step.from + step.count)
  })
  return { type: 'doc', content }
}

function findSteps(blocks: string[], before: string[]): Step[] {
  const places = new Map(before.map((block, place) => [block, place]))
  const steps: Step[] = []
  for (const block of blocks) {
    const place = places.get(block)
    const last = steps.at(-1)
    if (place === undefined) steps.push(block)
    else if (last && typeof last !== 'string' && last.from + last.count === place) last.count += 1
    else steps.push({ from: place, count: 1 })
  }
  return steps
}

/** A stretch is its length and place; a length of 0 stands for a block of the version's own. */
function writeStep(encoder: ReturnType<typeof createEncoder>, step: Step): void {
  writeVarUint(encoder, typeof step === 'string' ? 0 : step.count)
  if (typeof step !== 'string') writeVarUint(encoder, step.from)
}

function readStep(decoder: ReturnType<typeof createDecoder>): Step {
  const count = readVarUint(decoder)
  return count === 0 ? '' : { count, from: readVarUint(decoder) }
}

/** The blocks of the version before that are not copied: what the new ones most resemble. */
function replacedBlocks(steps: Step[], before: string[]): Buffer {
  const copied = new Set<number>()
  for (const step of steps) {
    if (typeof step !== 'string') for (let place = 0; place < step.count; place += 1) copied.add(step.from + place)
  }
  const replaced = before.filter((_, place) => !copied.has(place))
  // Of nothing replaced (a paragraph was added), the neighbours still lend the shape of their JSON.
  return Buffer.from((replaced.length > 0 ? replaced : before.slice(-1)).join(','))
}

function toBlocks(document: DocumentJSON): string[] {
  return document.content.map(block => JSON.stringify(block))
}

/** Whether a document is all in its blocks. */
function isPlain(document: DocumentJSON): boolean {
  return Object.keys(document).join() === 'type,content'
}

function compress(json: string, dictionary?: Buffer): Uint8Array {
  return deflateRawSync(json, { level: 9, ...(dictionary?.length && { dictionary }) })
}

function decompress(bytes: Uint8Array, dictionary?: Buffer): string {
  return inflateRawSync(bytes, dictionary?.length ? { dictionary } : {}).toString('utf8')
}
