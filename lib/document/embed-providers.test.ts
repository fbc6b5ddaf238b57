import { describe, expect, it } from 'vitest'
import { EMBED_PROVIDERS, embedProvider } from './embed-providers'

describe('embedProvider', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'youtube', 'youtube.com'],
    ['https://youtu.be/abc?t=3', 'youtube', 'youtu.be'],
    ['https://m.youtube.com/shorts/abc', 'youtube', 'youtube.com'],
    ['https://vimeo.com/1', 'vimeo', 'vimeo.com'],
    ['https://x.com/aljazeera/status/1780000000000000000', 'x', 'x.com'],
    ['https://mobile.twitter.com/a/status/1', 'x', 'twitter.com'],
    ['https://web.facebook.com/a/posts/1', 'facebook', 'facebook.com'],
    ['https://www.instagram.com/p/abc/', 'instagram', 'instagram.com'],
    ['https://www.tiktok.com/@a/video/1', 'tiktok', 'tiktok.com'],
    ['https://t.me/channel/12', 'telegram', 't.me'],
    ['https://soundcloud.com/a/b', 'soundcloud', 'soundcloud.com'],
    ['https://open.spotify.com/episode/1', 'spotify', 'open.spotify.com'],
    ['https://www.google.com/maps/place/x', 'google_maps', 'google.com'],
    ['https://maps.app.goo.gl/abc', 'google_maps', 'maps.app.goo.gl'],
    ['https://www.openstreetmap.org/#map=6/30.0/31.2', 'openstreetmap', 'openstreetmap.org'],
    ['https://WWW.YouTube.com/watch?v=abc', 'youtube', 'youtube.com'],
  ])('%s', (href, key, host) => expect(embedProvider(href)).toEqual({ key, host }))

  it.each([
    'http://youtu.be/abc',
    'https://youtu.be/',
    'https://youtu.be:8443/abc',
    'https://user@youtu.be/abc',
    'https://youtu.be.example.com/abc',
    'https://example.com/youtu.be/abc',
    'https://notyoutube.com/abc',
    'https://x.com/aljazeera',
    'https://t.me/channel',
    'https://www.google.com/search?q=x',
    'https://www.google.com/mapsx',
    'https://constructor/abc',
    'javascript:alert(1)//youtu.be/abc',
    'mailto:a@youtu.be',
    '//youtu.be/abc',
    'youtu.be/abc',
    `https://youtu.be/${'a'.repeat(3_000)}`,
    '',
    null,
    42,
  ])('not %s', href => expect(embedProvider(href)).toBeNull())

  it('has a name for each key, once', () => {
    expect(EMBED_PROVIDERS.length).toBe(new Set(EMBED_PROVIDERS).size)
    expect(EMBED_PROVIDERS).toContain('openstreetmap')
  })
})
