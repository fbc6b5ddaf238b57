import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'

/* What only edits: Tiptap's starter kit on an empty page, the floor of typing. */

const PAGE = `
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
const content = await (await fetch('/story' + location.search)).json()
new Editor({ element: document.querySelector('main'), extensions: [StarterKit], content })
`

export interface BareEditor {
  /** A page that holds these paragraphs. */
  addressOf(paragraphs: readonly string[]): string
  close(): void
}

export async function openBareEditor(): Promise<BareEditor> {
  const bundle = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const script = bundle.outputFiles[0]?.text ?? ''
  const html = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><main></main><script type="module" src="/editor.js"></script></html>`
  const stories: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const isScript = url.pathname === '/editor.js'
    const isStory = url.pathname === '/story'
    response.setHeader('content-type', isScript ? 'text/javascript' : isStory ? 'application/json' : 'text/html')
    response.end(isScript ? script : isStory ? stories[Number(url.searchParams.get('number'))] : html)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    addressOf(paragraphs) {
      const content = paragraphs.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
      stories.push(JSON.stringify({ type: 'doc', content }))
      return `http://127.0.0.1:${port}/?number=${stories.length - 1}`
    },
    close: () => void server.close(),
  }
}
