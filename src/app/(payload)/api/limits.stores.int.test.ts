import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { RANKS, type Rank } from '@/platform/kernel/rank'
import { startTestApp, type TestApp, type Who } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import { waitFor } from '@/testing/wait-for'

const PATH = '/api/globals/limits'
const LONGEST_WAIT_MS = 8_000

let app: TestApp
let people: Record<Rank, Who>
let superAdmin: TestClient

beforeAll(async () => {
  app = await startTestApp()
  const [user, creator, admin, top] = await Promise.all([
    app.seed.user('user'),
    app.seed.user('creator'),
    app.seed.user('admin'),
    app.seed.user('super-admin'),
  ])
  people = { guest: 'guest', user, creator, admin, 'super-admin': top }
  superAdmin = app.as(top)
})
afterAll(() => app.stop())

const set = async (data: object, headers?: Record<string, string>) => superAdmin.post(PATH, data, headers)
afterEach(async () => {
  const { json } = await superAdmin.get(PATH)
  const own = ['id', 'globalType', 'createdAt', 'updatedAt']
  const names = Object.keys(json).filter((name) => !own.includes(name))
  const answer = await set(Object.fromEntries(names.map((name) => [name, null])))
  expect(answer.status).toBe(200)
})

describe('limits', () => {
  it.each(RANKS.slice(0, -1))('are missing for rank %s, whatever is tried', async (rank) => {
    const client = app.as(people[rank])
    for (const answer of [await client.get(PATH), await client.post(PATH, { submitsPerMinute: 1 })]) {
      expect(answer.status).toBe(404)
      expect(answer.text).not.toMatch(/submits|allowed|forbidden|dozwol/i)
    }
    expect(app.container.settings.limits.submitsPerMinute).toBe(60)
  })

  it('are in no schema of GraphQL', async () => {
    const answer = await superAdmin.post('/api/graphql', { query: '{ Limit { submitsPerMinute } }' })
    expect(answer.text).toMatch(/Cannot query field/)
  })

  it('change at once where they are set, and within five seconds in another process', async () => {
    const other = await app.startWeb()
    const worker = await app.startWorker()
    const answer = await set({ submitsPerMinute: 1, registration: 'closed' })
    expect(answer.status).toBe(200)
    expect(app.container.settings.limits.submitsPerMinute).toBe(1)
    const settings = [other.container.settings, worker.container.settings]
    await waitFor(
      () =>
        settings.every(
          ({ registration, limits }) => registration === 'closed' && limits.submitsPerMinute === 1,
        ),
      { timeoutMs: LONGEST_WAIT_MS },
    )
    const guest = app.as('guest', other)
    const order = () =>
      guest.post(
        '/api/v1/generation/jobs',
        { kind: 'image', prompt: 'a fox' },
        { 'idempotency-key': `k-${Math.random()}` },
      )
    expect([(await order()).status, (await order()).status]).toEqual([202, 429])
    const register = await guest.post('/api/v1/account/register', {
      email: 'late@kadr.test',
      password: 'correct horse battery',
      locale: 'en',
    })
    expect(register.error.code).toBe('account.registrationClosed')
  })

  it('bind guests by address and people by account, in the other process too', async () => {
    const other = await app.startWeb()
    await set({ requestsPerMinuteGuest: 30, requestsPerMinuteUser: 61, draftPicturesPerDayGuest: 1 })
    await waitFor(() => other.container.settings.limits.requestsPerMinute.guest === 30, {
      timeoutMs: LONGEST_WAIT_MS,
    })
    const statuses = async (client: TestClient, times: number) =>
      (await Promise.all(Array.from({ length: times }, () => client.get('/api/v1/media')))).filter(
        ({ status }) => status === 200,
      ).length
    expect(await statuses(app.as('guest', other), 40)).toBe(30)
    const person = await app.seed.user('user')
    const [one, two] = [app.as(person, other), app.as(person, other)]
    expect((await statuses(one, 40)) + (await statuses(two, 40))).toBe(61)
  })

  it.each([
    [
      { requestsPerMinuteUser: 0 },
      'Write a whole number from 60 to 1,000,000',
      'Wpisz liczbę całkowitą od 60',
    ],
    [{ requestsPerMinuteGuest: 29 }, 'from 30 to', 'od 30 do'],
    [{ requestsPerMinuteAddress: -1 }, 'from 60 to', 'od 60 do'],
    [{ signInsPerTenMinutes: 0 }, 'from 3 to 10,000', 'od 3 do'],
    [{ draftPicturesPerDayGuest: 1.5 }, 'from 0 to', 'od 0 do'],
    [{ gpuPicturesPerDayUser: 1_000_001 }, 'from 0 to', 'od 0 do'],
    [{ queueWeightUser: 0 }, 'from 1 to 100', 'od 1 do 100'],
    [{ queueWeightUser: 'many' }, 'from 1 to 100', 'od 1 do 100'],
  ])('refuse %o with a sentence, and stay', async (data, english, polish) => {
    const before = app.container.settings.limits
    for (const [language, sentence] of [
      ['en', english],
      ['pl', polish],
    ] as const) {
      const answer = await set(data, { 'accept-language': language })
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(sentence)
    }
    await app.container.settingsSync.announce()
    expect(app.container.settings.limits).toEqual(before)
  })

  it('store every limit under the column that is read', async () => {
    const values = {
      requestsPerMinuteGuest: 31,
      requestsPerMinuteUser: 61,
      requestsPerMinuteAddress: 62,
      signInsPerTenMinutes: 4,
      registrationsPerTenMinutes: 5,
      resetsPerHour: 6,
      submitsPerMinute: 7,
      guestsPerAddress: 8,
      draftPicturesPerDaySuperAdmin: 9,
      gpuPicturesPerDayGuest: 10,
      queueWeightCreator: 12,
    }
    expect((await set(values)).status).toBe(200)
    expect(app.container.settings.limits).toMatchObject({
      requestsPerMinute: { guest: 31, user: 61, address: 62 },
      signInsPerTenMinutes: 4,
      registrationsPerTenMinutes: 5,
      resetsPerHour: 6,
      submitsPerMinute: 7,
      guestsPerAddress: 8,
      draftPicturesPerDay: { 'super-admin': 9 },
      gpuPicturesPerDay: { guest: 10 },
      queueWeight: { creator: 12 },
    })
  })
})
