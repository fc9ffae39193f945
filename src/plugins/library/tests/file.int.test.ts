import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { SeededMedia } from '@/testing/factories/media'

const BYTES = Buffer.from('0123456789abcdef')

let app: TestApp
let client: TestClient
let media: SeededMedia
let path: string
beforeAll(async () => {
  app = await startTestApp()
  const owner = await app.seed.user('user')
  client = app.as(owner)
  media = await app.seed.media({ ownerKey: owner.ownerKey, bytes: BYTES })
  path = `/api/v1/media/${media.id}/file`
})
afterAll(() => app.stop())

it('answers with the bytes and a type that browsers may not guess anew', async () => {
  const answer = await client.get(path)
  expect(answer.status).toBe(200)
  expect(answer.bytes).toEqual(BYTES)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': '16',
    'accept-ranges': 'bytes',
    etag: `"${media.sha256}"`,
    'content-disposition': `inline; filename="kadr-${media.id}.webp"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

it('gives the bytes as a download when asked', async () => {
  const answer = await client.get(`${path}?download=1`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
})

it.each(['original', 'preview', 'thumb'])('answers the variant %s', async (variant) => {
  expect((await client.get(`${path}?variant=${variant}`)).status).toBe(200)
})

it.each([
  ['the beginning', 'bytes=0-3', '0123', 'bytes 0-3/16'],
  ['one byte', 'bytes=5-5', '5', 'bytes 5-5/16'],
  ['the rest', 'bytes=12-', 'cdef', 'bytes 12-15/16'],
  ['the end', 'bytes=-2', 'ef', 'bytes 14-15/16'],
  ['more than there is', 'bytes=10-999', 'abcdef', 'bytes 10-15/16'],
  ['an end longer than the file', 'bytes=-999', '0123456789abcdef', 'bytes 0-15/16'],
])('gives %s', async (_, range, text, contentRange) => {
  const answer = await client.get(path, { range })
  expect(answer.status).toBe(206)
  expect(answer.text).toBe(text)
  expect(answer.headers.get('content-range')).toBe(contentRange)
  expect(answer.headers.get('content-length')).toBe(String(text.length))
})

it.each(['bytes=16-', 'bytes=99-100', 'bytes=-0'])('says that there is nothing at %s', async (range) => {
  const answer = await client.get(path, { range })
  expect(answer.status).toBe(416)
  expect(answer.headers.get('content-range')).toBe('bytes */16')
  expect(answer.bytes.byteLength).toBe(0)
})

it.each(['bytes=5-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=a-b', 'lines=0-1', ''])(
  'gives the whole file for %o, which is no single range',
  async (range) => {
    const answer = await client.get(path, { range })
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(BYTES)
  },
)

it('gives a part only of the file that the client has begun', async () => {
  const same = { range: 'bytes=0-3', 'if-range': `"${media.sha256}"` }
  const other = { range: 'bytes=0-3', 'if-range': '"of another file"' }
  expect([(await client.get(path, same)).status, (await client.get(path, other)).status]).toEqual([206, 200])
})

it.each([
  ['its ETag', () => `"${media.sha256}"`],
  ['a weak one', () => `W/"${media.sha256}"`],
  ['one of several', () => `"other", "${media.sha256}"`],
  ['any', () => '*'],
])('sends nothing again to who has %s', async (_, tag) => {
  const answer = await client.get(path, { 'if-none-match': tag() })
  expect(answer.status).toBe(304)
  expect(answer.bytes.byteLength).toBe(0)
  expect(answer.headers.get('etag')).toBe(`"${media.sha256}"`)
})

it('sends the bytes to who has others', async () => {
  expect((await client.get(path, { 'if-none-match': '"other"' })).status).toBe(200)
})

it('answers HEAD with the headers of GET and no body', async () => {
  const [head, get] = [await client.head(path), await client.get(path)]
  expect(head.status).toBe(200)
  expect(head.bytes.byteLength).toBe(0)
  for (const name of ['content-type', 'content-length', 'etag', 'accept-ranges']) {
    expect(head.headers.get(name)).toBe(get.headers.get(name))
  }
  expect((await client.head(path, { range: 'bytes=0-3' })).headers.get('content-length')).toBe('4')
})

it('says that it is not there when the store has lost the file', async () => {
  const owner = await app.seed.user('user')
  const lost = await app.seed.media({ ownerKey: owner.ownerKey })
  await app.container.files.delete(lost.fileKey)
  const answer = await app.as(owner).get(`/api/v1/media/${lost.id}/file`)
  expect(answer.status).toBe(404)
  expect(answer.error.code).toBe('media.notFound')
})

it.each(['?variant=huge', '?download=yes', '?s=1&t=2'])('refuses %s', async (query) => {
  expect((await client.get(`${path}${query}`)).status).toBe(400)
})
