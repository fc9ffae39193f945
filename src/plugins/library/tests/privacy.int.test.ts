import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestAnswer, TestClient } from '@/testing/test-app-client'
import type { SeededUser } from '@/testing/factories/users'

import { Media } from '../contract'

let app: TestApp
let owner: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
})
afterAll(() => app.stop())

const at = (id: string, rest = '') => `/api/v1/media/${id}${rest}`

/** All of an answer that a client can see, but for the id of the request. */
const seen = ({ status, headers, text }: TestAnswer): unknown => {
  const requestId = headers.get('x-request-id') ?? ''
  expect(requestId).not.toBe('')
  const shown = [...headers].filter(([name]) => name !== 'x-request-id')
  return { status, headers: shown, text: text.replaceAll(requestId, '<id>') }
}

const CALLS: readonly [string, (client: TestClient, id: string) => Promise<TestAnswer>][] = [
  ['read', (client, id) => client.get(at(id))],
  ['read the file of', (client, id) => client.get(at(id, '/file'))],
  ['read a part of the file of', (client, id) => client.get(at(id, '/file'), { range: 'bytes=0-1' })],
  ['ask for the head of', (client, id) => client.head(at(id, '/file'))],
  ['change', (client, id) => client.patch(at(id), { privacy: 'public' })],
  ['delete', (client, id) => client.delete(at(id))],
  ['restore', (client, id) => client.post(at(id, '/restore'))],
]

const MALFORMED = ['1', 'null', '%00', '..%2f..%2fetc%2fpasswd', "'%20OR%201=1", 'x'.repeat(300)]

describe.each(CALLS)('whoever may not %s a private picture', (_, call) => {
  it.each(['user', 'creator', 'admin', 'super-admin', 'guest'] as const)(
    'as %s gets the very 404 of a missing and of a malformed one',
    async (rank) => {
      const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'private' })
      const client = app.as(rank === 'guest' ? 'guest' : await app.seed.user(rank))
      const foreign = seen(await call(client, id))
      expect(foreign).toMatchObject({ status: 404 })
      expect(seen(await call(client, app.container.newId()))).toEqual(foreign)
      for (const malformed of MALFORMED) expect(seen(await call(client, malformed))).toEqual(foreign)
      expect((await app.as(owner).get(at(id))).data(Media).privacy).toBe('private')
    },
  )
})

it('lets everybody read what is public, and nobody else change it', async () => {
  const { id, bytes } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public' })
  for (const who of ['guest', await app.seed.user('admin')] as const) {
    const client = app.as(who)
    expect((await client.get(at(id))).data(Media).id).toBe(id)
    expect((await client.get(at(id, '/file'))).bytes).toEqual(bytes)
    for (const answer of [
      await client.patch(at(id), { title: 'mine now' }),
      await client.delete(at(id)),
      await client.post(at(id, '/restore')),
    ]) {
      expect(answer.status).toBe(404)
    }
  }
  expect((await app.as(owner).get(at(id))).data(Media).title).toBe('A picture')
})

it('does not show unlisted pictures by their id', async () => {
  const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'unlisted' })
  for (const path of [at(id), at(id, '/file')]) expect((await app.as('guest').get(path)).status).toBe(404)
  expect((await app.as(owner).get(at(id))).status).toBe(200)
})

it('closes a public picture at once, also for who holds its ETag', async () => {
  const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public' })
  const guest = app.as('guest')
  const first = await guest.get(at(id, '/file'))
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  expect((await app.as(owner).patch(at(id), { privacy: 'private' })).data(Media).privacy).toBe('private')
  const again = await guest.get(at(id, '/file'), { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(404)
})

it('changes what is given and leaves the rest', async () => {
  const { id } = await app.seed.media({ ownerKey: owner.ownerKey })
  const client = app.as(owner)
  const before = (await client.get(at(id))).data(Media)
  const changed = (await client.patch(at(id), { title: '  Lis w lesie  ' })).data(Media)
  expect(changed).toEqual({ ...before, title: 'Lis w lesie' })
  expect((await client.patch(at(id), {})).data(Media)).toEqual(changed)
  expect((await client.patch(at(id), { alt: '' })).data(Media).alt).toBe('')
})

describe('a change that is refused, and changes nothing', () => {
  it.each([
    ['an unknown field', { owner: 'somebody' }, 'owner'],
    ['the owner’s key', { ownerKey: 'u:x' }, 'ownerKey'],
    ['an unknown privacy', { privacy: 'secret' }, 'privacy'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['a description of 1,001', { alt: 'x'.repeat(1_001) }, 'alt'],
    ['a title with a NUL', { title: 'a\u0000b' }, 'title'],
    ['a description with a NUL', { alt: 'a\u0000b' }, 'alt'],
    ['a title that reverses the reading direction', { title: 'abc\u202egpj' }, 'title'],
    ['a number for a title', { title: 7 }, 'title'],
  ])('%s', async (_, body, field) => {
    const { id } = await app.seed.media({ ownerKey: owner.ownerKey })
    const client = app.as(owner)
    const before = (await client.get(at(id))).data(Media)
    const answer = await client.patch(at(id), body)
    expect(answer.status).toBe(400)
    expect(answer.error.code).toBe('request.invalid')
    expect(Object.keys(answer.error.fields ?? {})).toEqual([field])
    expect((await client.get(at(id))).data(Media)).toEqual(before)
  })
})

describe('the bin', () => {
  it('hides a picture from everybody, the owner and their lists too, and gives it back as it was', async () => {
    const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public' })
    const client = app.as(owner)
    const before = (await client.get(at(id))).data(Media)
    expect((await client.delete(at(id))).status).toBe(200)
    for (const who of [owner, 'guest'] as const) {
      expect((await app.as(who).get(at(id))).status).toBe(404)
      expect((await app.as(who).get(at(id, '/file'))).status).toBe(404)
      const listed = (await app.as(who).get('/api/v1/media?scope=public&limit=100')).data(Media.array())
      expect(listed.map((media) => media.id)).not.toContain(id)
    }
    const own = (await client.get('/api/v1/media?scope=own&limit=100')).data(Media.array())
    expect(own.map((media) => media.id)).not.toContain(id)
    expect((await client.post(at(id, '/restore'))).data(Media)).toEqual(before)
    expect((await app.as('guest').get(at(id))).status).toBe(200)
  })

  it('takes twice for once, in and out', async () => {
    const { id } = await app.seed.media({ ownerKey: owner.ownerKey })
    const client = app.as(owner)
    const calls = [() => client.delete(at(id)), () => client.post(at(id, '/restore'))]
    for (const call of calls) expect([(await call()).status, (await call()).status]).toEqual([200, 200])
  })
})
