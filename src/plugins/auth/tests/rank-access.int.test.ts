import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { SeededUser } from '@/testing/factories/users'
import { isAbove, STORED_RANKS, type Rank, type StoredRank } from '@/platform/kernel/rank'

let app: TestApp
/** Two of each rank: one who asks, one who is asked for. */
const requesters = new Map<Rank, SeededUser | 'guest'>([['guest', 'guest']])
const targets = new Map<StoredRank, SeededUser>()
beforeAll(async () => {
  app = await startTestApp()
  for (const rank of STORED_RANKS) {
    requesters.set(rank, await app.seed.user(rank))
    targets.set(rank, await app.seed.user(rank))
  }
})
afterAll(() => app.stop())

const RANKS = ['guest', ...STORED_RANKS] as const
const client = (rank: Rank) => app.as(requesters.get(rank) ?? 'guest')
const target = (rank: StoredRank): SeededUser => targets.get(rank)!
const may = (requester: Rank, targetRank: StoredRank): boolean =>
  (requester === 'admin' || requester === 'super-admin') && isAbove(requester, targetRank)

const accountOf = async (id: string) =>
  (await app.container.database.query('SELECT rank, name, email FROM users WHERE id = $1', [id]))[0]

const passwordOf = async (id: string) =>
  (await app.container.database.query('SELECT hash, salt FROM users WHERE id = $1', [id]))[0]

const docsOf = (json: Record<string, unknown>) => json.docs as { id: string; rank?: string }[]

describe.each(RANKS)('%s, of accounts', (requester) => {
  it('sees themselves, and from Admin upwards those below', async () => {
    const answer = await client(requester).get('/api/users?limit=100')
    const who = requesters.get(requester)
    const own = who === 'guest' || who === undefined ? [] : [who.id]
    if (requester === 'guest') {
      expect(answer.status).toBe(403)
      return
    }
    const below = STORED_RANKS.filter((rank) => may(requester, rank))
    const seen = docsOf(answer.json)
    expect(
      seen.filter(({ id }) => !own.includes(id)).every(({ rank }) => below.includes(rank as StoredRank)),
    ).toBe(true)
    for (const rank of STORED_RANKS) {
      expect(seen.some(({ id }) => id === target(rank).id)).toBe(may(requester, rank))
    }
    expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining(own))
  })

  it.each(STORED_RANKS)('reads, renames and deletes a %s only when above', async (targetRank) => {
    const victim = await app.seed.user(targetRank)
    const path = `/api/users/${victim.id}`
    const isAllowed = may(requester, targetRank)
    expect((await client(requester).get(path)).status === 200).toBe(isAllowed)
    expect((await client(requester).patch(path, { name: 'renamed' })).status === 200).toBe(isAllowed)
    expect((await accountOf(victim.id))?.name).toBe(isAllowed ? 'renamed' : 'Test')
    expect((await client(requester).delete(path)).status === 200).toBe(isAllowed)
    expect((await accountOf(victim.id)) === undefined).toBe(isAllowed)
  })

  it.each(STORED_RANKS)('gives the rank %s only as Super Admin, and only when below', async (given) => {
    const victim = await app.seed.user('user')
    await client(requester).patch(`/api/users/${victim.id}`, { rank: given })
    const isAllowed = given === 'user' || (requester === 'super-admin' && given !== 'super-admin')
    expect((await accountOf(victim.id))?.rank).toBe(isAllowed ? given : 'user')
  })

  it.each(STORED_RANKS)('sets no password of a %s', async (targetRank) => {
    const victim = await app.seed.user(targetRank)
    const data = { password: 'known to another', name: 'renamed' }
    const before = await passwordOf(victim.id)
    const one = await client(requester).patch(`/api/users/${victim.id}`, data)
    const many = await client(requester).patch(`/api/users?where[id][equals]=${victim.id}`, data)
    expect(one.status).toBe(403)
    expect(many.json.docs ?? []).toEqual([])
    const query = `mutation { updateUser(id: "${victim.id}", data: { password: "known to another" }) { id } }`
    expect((await client(requester).post('/api/graphql', { query })).json.errors).toHaveLength(1)
    expect(await passwordOf(victim.id)).toEqual(before)
    expect((await accountOf(victim.id))?.name).toBe('Test')
  })

  it('gives themselves no higher rank', async () => {
    const who = requesters.get(requester)
    if (who === undefined || who === 'guest') return
    for (const rank of STORED_RANKS.filter((one) => isAbove(one, who.rank))) {
      await client(requester).patch(`/api/users/${who.id}`, { rank })
      await client(requester).patch(`/api/users?where[id][equals]=${who.id}`, { rank })
      expect((await accountOf(who.id))?.rank).toBe(who.rank)
    }
  })

  it.each(STORED_RANKS)('makes no account of rank %s at or above their own', async (rank) => {
    const email = `${requester}-makes-${rank}@kadr.test`
    const { status } = await client(requester).post('/api/users', {
      email,
      password: 'long enough',
      rank,
      locale: 'en',
    })
    const [made] = await app.container.database.query('SELECT rank FROM users WHERE email = $1', [email])
    const canMake = requester === 'admin' || requester === 'super-admin'
    if (!canMake) expect([status, made]).toEqual([403, undefined])
    if (made) expect(made.rank === 'user' || isAbove(requester, made.rank as StoredRank)).toBe(true)
    if (requester === 'super-admin') expect(made?.rank).toBe(rank === 'super-admin' ? undefined : rank)
    if (requester === 'admin') expect(made?.rank).toBe('user')
  })
})

describe.each(STORED_RANKS)('a password: %s', (rank) => {
  const password = 'a new one of mine'

  it('is set by its owner, who signs in with it', async () => {
    const owner = await app.seed.user(rank)
    expect((await app.as(owner).patch(`/api/users/${owner.id}`, { password })).status).toBe(200)
    const login = await app.as('guest').post('/api/users/login', { email: owner.email, password })
    expect(login.status).toBe(200)
  })

  it('is offered in the panel to its owner alone', async () => {
    const owner = await app.seed.user(rank)
    const isOffered = async (who: SeededUser): Promise<boolean> => {
      const { fields } = (await app.as(who).post(`/api/users/access/${owner.id}`)).json as {
        fields: { password?: true | { update?: true } }
      }
      return fields.password === true || fields.password?.update === true
    }
    const boss = requesters.get('super-admin') as SeededUser
    expect([await isOffered(owner), await isOffered(boss)]).toEqual([true, false])
  })
})

describe.each(RANKS)('%s, of everything else', (requester) => {
  const CLOSED = ['jobs', 'outbox', 'setup-links', 'payload-kv']

  it.each(CLOSED)('finds %s closed through REST', async (slug) => {
    const id = app.container.newId()
    for (const answer of [
      await client(requester).get(`/api/${slug}`),
      await client(requester).get(`/api/${slug}/count`),
      await client(requester).get(`/api/${slug}/${id}`),
      await client(requester).post(`/api/${slug}`, { topic: 'x', jobId: 'x', key: 'x' }),
      await client(requester).patch(`/api/${slug}/${id}`, { topic: 'x' }),
      await client(requester).delete(`/api/${slug}/${id}`),
    ]) {
      expect([403, 404]).toContain(answer.status)
      expect(answer.text).not.toMatch(/"docs"|"totalDocs"|node_modules/)
    }
  })

  it('reads the mailbox only as Super Admin, and writes into it never', async () => {
    const isAllowed = requester === 'super-admin'
    expect((await client(requester).get('/api/mails')).status).toBe(isAllowed ? 200 : 403)
    const mail = { to: 'x', kind: 'x', locale: 'en', subject: 'x', text: 'x' }
    expect((await client(requester).post('/api/mails', mail)).status).toBe(403)
  })

  it('sees of others’ pictures through REST what is public, and none of its secrets', async () => {
    const { ownerKey } = target('user')
    const hidden = await app.seed.media({ ownerKey, privacy: 'private' })
    const unlisted = await app.seed.media({ ownerKey, privacy: 'unlisted' })
    const open = await app.seed.media({ ownerKey, privacy: 'public' })
    const binned = await app.seed.media({ ownerKey, privacy: 'public', isBinned: true })
    const answer = await client(requester).get('/api/media?limit=100')
    const ids = docsOf(answer.json).map(({ id }) => id)
    expect(ids).toContain(open.id)
    for (const { id } of [hidden, unlisted, binned]) {
      expect(ids).not.toContain(id)
      expect((await client(requester).get(`/api/media/${id}`)).status).not.toBe(200)
    }
    expect(answer.text).not.toMatch(/a secret prompt|"(ownerKey|fileKey|sha256|seed|recipe|job)":/)
    expect((await client(requester).patch(`/api/media/${open.id}`, { title: 'mine' })).status).toBe(403)
    expect((await client(requester).delete(`/api/media/${open.id}`)).status).toBe(403)
    expect((await client(requester).post('/api/media', { title: 'x' })).status).toBe(403)
  })

  it('cannot search by what they may not read', async () => {
    const { ownerKey } = target('user')
    await app.seed.media({ ownerKey, privacy: 'public' })
    for (const query of [
      'where[prompt][contains]=secret',
      'where[ownerKey][like]=u:',
      'where[or][0][seed][equals]=7',
      'where[owner.hash][exists]=true',
    ]) {
      const answer = await client(requester).get(`/api/media?${query}`)
      expect(answer.status).not.toBe(200)
      expect(answer.text).not.toMatch(/node_modules|SELECT/)
    }
  })
})

describe.each(RANKS)('%s, through GraphQL', (requester) => {
  const ask = async (query: string) =>
    (await client(requester).post('/api/graphql', { query })).json as {
      data?: Record<string, { docs: { id: string }[] } | null> | null
      errors?: unknown[]
    }

  it.each(['Jobs', 'Outboxes', 'SetupLinks', 'PayloadKvs'])('finds no %s', async (name) => {
    const { data, errors } = await ask(`{ ${name} { docs { id } } }`)
    expect([data?.[name] ?? null, errors?.length]).toEqual([null, 1])
  })

  it('sees the same accounts as through REST', async () => {
    const { data } = await ask('{ Users(limit: 100) { docs { id } } }')
    const seen = data?.Users?.docs.map(({ id }) => id) ?? []
    for (const rank of STORED_RANKS) expect(seen.includes(target(rank).id)).toBe(may(requester, rank))
  })

  it.each([
    'mutation { createUser(data: { email: "g@kadr.test", password: "long enough", rank: super_admin, locale: en }) { id } }',
    'mutation { updateUser(id: "ID", data: { rank: super_admin }) { id } }',
    'mutation { deleteUser(id: "ID") { id } }',
    'mutation { loginUser(email: "x@kadr.test", password: "x") { token } }',
    'mutation { createMedia(data: { title: "x", kind: "image", ownerKey: "x", privacy: "public", source: "x" }) { id } }',
    'mutation { deleteMail(id: "ID") { id } }',
  ])('cannot: %s', async (mutation) => {
    const { rank, id } = target('creator')
    const { data, errors } = await ask(mutation.replace('ID', id))
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
    expect(errors).toHaveLength(1)
    expect((await accountOf(id))?.rank).toBe(rank)
  })

  it('sees no picture that is not public', async () => {
    const { ownerKey } = target('user')
    const hidden = await app.seed.media({ ownerKey, privacy: 'private' })
    const open = await app.seed.media({ ownerKey, privacy: 'public' })
    const { data } = await ask('{ allMedia(limit: 100) { docs { id } } }')
    const ids = data?.allMedia?.docs.map(({ id }) => id) ?? []
    expect([ids.includes(open.id), ids.includes(hidden.id)]).toEqual([true, false])
    const guess = await ask('{ allMedia(limit: 100) { docs { prompt seed fileKey } } }')
    expect(JSON.stringify(guess)).not.toMatch(/a secret prompt|media\//)
  })
})

it('shows guests nothing of the schema', async () => {
  const answer = await app.as('guest').post('/api/graphql', { query: '{ __schema { types { name } } }' })
  expect(answer.text).not.toContain('"types"')
})
