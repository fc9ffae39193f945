import { createHash } from 'node:crypto'

import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

import type { MediaVariants } from '@/collections/media/variants'
import type { SeededMedia } from '@/testing/factories/media'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'

import { variantKeyOf } from '../contract'

const THUMB = Buffer.from('a small copy')
const SHA256 = createHash('sha256').update(THUMB).digest('hex')
const VARIANTS: MediaVariants = {
  preview: null,
  thumb: { sizeBytes: THUMB.byteLength, sha256: SHA256, width: 8, height: 8 },
}

let app: TestApp
let client: TestClient
let seed: (variants: MediaVariants | null) => Promise<SeededMedia>
beforeAll(async () => {
  app = await startTestApp()
  const { ownerKey, ...owner } = await app.seed.user('user')
  client = app.as({ ownerKey, ...owner })
  seed = async (variants) => {
    const media = await app.seed.media({ ownerKey, variants })
    await app.container.files.put(variantKeyOf(media.fileKey, 'thumb'), THUMB)
    return media
  }
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => app.stop())

const ask = (media: SeededMedia, variant: string, headers = {}) =>
  client.get(`/api/v1/media/${media.id}/file?variant=${variant}`, headers)

it('answers a small copy by what the row says of it, without asking the store how large it is', async () => {
  const media = await seed(VARIANTS)
  const stat = vi.spyOn(app.container.files, 'stat')
  const answer = await ask(media, 'thumb')
  expect(answer.bytes).toEqual(THUMB)
  expect(answer.headers.get('content-length')).toBe(String(THUMB.byteLength))
  expect(answer.headers.get('etag')).toBe(`"${SHA256}"`)
  expect((await ask(media, 'thumb', { 'if-none-match': `"${SHA256}"` })).status).toBe(304)
  expect((await ask(media, 'thumb', { range: 'bytes=2-6' })).text).toBe('small')
  expect(stat).not.toHaveBeenCalled()
})

it('answers the original in place of a copy that was never made', async () => {
  const media = await seed(VARIANTS)
  const answer = await ask(media, 'preview')
  expect(answer.bytes).toEqual(media.bytes)
  expect(answer.headers.get('etag')).toBe(`"${media.sha256}"`)
})

it('asks the store for the size where the row, an older one, has none', async () => {
  const media = await seed(null)
  const stat = vi.spyOn(app.container.files, 'stat')
  const answer = await ask(media, 'thumb')
  expect(answer.bytes).toEqual(THUMB)
  expect(answer.headers.get('content-length')).toBe(String(THUMB.byteLength))
  expect(answer.headers.get('etag')).toBe(`"${media.sha256}-thumb"`)
  expect(stat).toHaveBeenCalledOnce()
})

it('answers the original, with its own length and ETag, when the store has lost the copy', async () => {
  const media = await seed(VARIANTS)
  await app.container.files.delete(variantKeyOf(media.fileKey, 'thumb'))
  const answer = await ask(media, 'thumb')
  expect(answer.status).toBe(200)
  expect(answer.bytes).toEqual(media.bytes)
  expect(answer.headers.get('etag')).toBe(`"${media.sha256}"`)
})
