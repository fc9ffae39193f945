import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { SeededMedia } from '@/testing/factories/media'
import type { SeededUser } from '@/testing/factories/users'

import { Media, MediaLink } from '../contract'
import { findLinkedMedia } from '../server'

const DAY_MS = 86_400_000

let app: TestApp
let owner: SeededUser
let own: TestClient
let media: SeededMedia
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
  own = app.as(owner)
})
beforeEach(async () => {
  media = await app.seed.media({ ownerKey: owner.ownerKey })
})
afterAll(() => app.stop())

const at = (rest = '') => `/api/v1/media/${media.id}${rest}`
const inDays = (days: number) => new Date(app.container.clock.now().getTime() + days * DAY_MS).toISOString()
const makeLink = async (body: object = {}) => (await own.post(at('/link'), body)).data(MediaLink)
const open = (token: string, id = media.id) =>
  app.as('guest').get(`/api/v1/media/${id}/file?variant=original&s=${token}`)

it('makes a private picture unlisted, and shows it to whoever has the link', async () => {
  const { token, url, expiresAt } = await makeLink()
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(url).toBe(`${app.container.settings.publicUrl}/s/${token}`)
  expect(expiresAt).toBeNull()
  expect((await own.get(at())).data(Media).privacy).toBe('unlisted')
  expect((await open(token)).bytes).toEqual(media.bytes)
  const seen = await findLinkedMedia(app.container, 'en', token)
  expect(seen).toMatchObject({ id: media.id, prompt: null, seed: null, privacy: 'unlisted' })
  for (const address of Object.values(seen?.urls ?? {})) {
    expect((await app.as('guest').get(address)).status).toBe(200)
  }
})

it('still shows nothing by the id alone, and no other picture by the link', async () => {
  const { token } = await makeLink()
  const other = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'unlisted' })
  for (const path of [at(), at('/file')]) expect((await app.as('guest').get(path)).status).toBe(404)
  expect((await open(token, other.id)).status).toBe(404)
})

it.each([
  ['the link is revoked', () => own.delete(at('/link'))],
  ['another link is made', () => own.post(at('/link'), {})],
  ['the picture becomes private', () => own.patch(at(), { privacy: 'private' })],
  ['the picture goes into the bin', () => own.delete(at())],
])('closes at once when %s, also for who holds the ETag', async (_, close) => {
  const { token } = await makeLink()
  const etag = (await open(token)).headers.get('etag') ?? ''
  expect((await close()).status).toBe(200)
  const again = await app.as('guest').get(`${at('/file')}?s=${token}`, { 'if-none-match': etag })
  expect(again.status).toBe(404)
  expect(await findLinkedMedia(app.container, 'en', token)).toBeNull()
})

it('never opens an old link again: unlisted once more is another link', async () => {
  const { token } = await makeLink()
  await own.patch(at(), { privacy: 'public' })
  await own.patch(at(), { privacy: 'unlisted' })
  expect((await open(token)).status).toBe(404)
})

it('is private again when the link is revoked; twice is the same as once', async () => {
  await makeLink()
  for (const _ of ['once', 'twice']) {
    expect((await own.delete(at('/link'))).data(Media).privacy).toBe('private')
  }
})

it('ends when it was said to', async () => {
  const { token, expiresAt } = await makeLink({ expiresAt: inDays(2) })
  expect(expiresAt).not.toBeNull()
  expect((await open(token)).status).toBe(200)
  await app.container.database.query(
    `UPDATE media SET link_expires_at = now() - interval '1 second' WHERE id = $1`,
    [media.id],
  )
  expect((await open(token)).status).toBe(404)
})

it.each([
  ['in the past', -1],
  ['in two years', 730],
])('refuses an end %s with a sentence, and changes nothing', async (_, days) => {
  const answer = await own.post(at('/link'), { expiresAt: inDays(days) })
  expect(answer.status).toBe(400)
  expect(answer.error.code).toBe('media.linkExpiryInvalid')
  expect((await own.get(at())).data(Media).privacy).toBe('private')
})

describe('whoever does not own the picture', () => {
  it.each(['user', 'admin', 'super-admin'] as const)(
    'as %s can neither make nor revoke a link',
    async (rank) => {
      const { token } = await makeLink()
      const client = app.as(await app.seed.user(rank))
      const answers = [await client.post(at('/link'), {}), await client.delete(at('/link'))]
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
      expect((await open(token)).status).toBe(200)
    },
  )

  it('as a guest neither, and may not show their own picture to others', async () => {
    const guest = app.as('guest')
    expect((await guest.post(at('/link'), {})).status).toBe(401)
    const made = await app.seed.media({ ownerKey: 'g:nobody' })
    expect((await guest.patch(`/api/v1/media/${made.id}`, { privacy: 'public' })).status).toBe(404)
  })
})

it.each(['', 'x', 'x'.repeat(32), 'ż'.repeat(32), "' OR 1=1 --", 'x'.repeat(101)])(
  'finds nothing by the token %o',
  async (token) => {
    await makeLink()
    expect(await findLinkedMedia(app.container, 'en', token)).toBeNull()
    expect([400, 404]).toContain((await open(encodeURIComponent(token))).status)
  },
)

it('keeps no token in the database', async () => {
  const { token } = await makeLink()
  const [row] = await app.container.database.query('SELECT media::text AS all FROM media WHERE id = $1', [
    media.id,
  ])
  expect(row?.all).not.toContain(token)
})
