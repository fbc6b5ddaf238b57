import { expect, test } from 'vitest'
import { MAX_PICTURE_BYTES } from '@/lib/contracts/media'
import { type PictureSource, readPictureSource } from './picture-source'

async function outcome(source: PictureSource): Promise<string> {
  return readPictureSource(source).then(
    async blob => `${blob.type} ${Buffer.from(await blob.arrayBuffer()).toString('latin1')}`,
    (problem: { fault: string }) => problem.fault,
  )
}

test('files and addresses that hold their own bytes are read', async () => {
  expect(await outcome(new Blob(['x'], { type: 'image/png' }))).toBe('image/png x')
  // A file whose kind this system does not know: the server looks at what is in it.
  expect(await outcome(new Blob(['x']))).toBe(' x')
  expect(await outcome(`data:image/png;base64,${btoa('\x89PNG')}`)).toBe('image/png \x89PNG')
  expect(await outcome('DATA:image/JPEG;base64,  eA\n==')).toBe('image/jpeg x')
  expect(await outcome('data:image/webp;charset=x;base64,eA==')).toBe('image/webp x')
  expect(await outcome('data:image/gif,%47IF')).toBe('image/gif GIF')
})

test('what is elsewhere is never asked for', async () => {
  for (const address of [
    'https://example.com/a.jpg',
    '//example.com/a.jpg',
    'http://127.0.0.1/',
    'file:///a.jpg',
    'cid:1',
    '/media/x',
    '',
  ]) {
    expect(await outcome(address), address).toBe('elsewhere')
  }
})

test('what the server would refuse is not sent', async () => {
  expect(await outcome(new Blob(['<svg/>'], { type: 'image/svg+xml' }))).toBe('type')
  expect(await outcome('data:text/html;base64,eA==')).toBe('type')
  expect(await outcome(new Blob([new Uint8Array(MAX_PICTURE_BYTES + 1)], { type: 'image/png' }))).toBe('tooLarge')
  for (const nothing of [
    new Blob([], { type: 'image/png' }),
    'data:image/png;base64,***',
    'data:',
    'data:image/gif,%E0%A4%A',
  ]) {
    expect(await outcome(nothing)).toBe('unreadable')
  }
})
