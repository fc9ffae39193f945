import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { randomKey } from '@/platform/browser/random-key'
import { PEER_HEADER } from '@/platform/http/client-address'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { Job } from '../contract'
import { ask, JOBS, submit, untilState } from './job-client'

const COOKIE = 'kadr-guest'
const [FIRST_KEY, THEIR_KEY, OTHER_KEY] = [randomUUID(), randomKey(), randomUUID()]

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await app.startWorker()
})
afterAll(() => app.stop())

it('gives a guest a cookie with the first write, and only then', async () => {
  const guest = app.as('guest')
  expect((await guest.get(JOBS)).data(Job.array())).toEqual([])
  expect((await guest.get('/api/v1/media?scope=own')).headers.getSetCookie()).toEqual([])
  const first = await ask(guest)
  const second = await ask(guest)
  expect(first.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^kadr-guest=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/),
  ])
  expect(second.headers.getSetCookie()).toEqual([])
  expect((await guest.get(JOBS)).data(Job.array())).toHaveLength(2)
})

it('gives no cookie for a request that it refuses', async () => {
  const guest = app.as('guest')
  for (const wish of [{ prompt: '' }, { engine: 'nobody' }, { style: 'nowhere' }]) {
    const answer = await ask(guest, wish)
    expect(answer.status).toBe(400)
    expect(answer.headers.getSetCookie()).toEqual([])
  }
})

it('takes a first request that is sent again, or twenty times at once, for one job of one guest', async () => {
  const sent = Array.from({ length: 20 }, () => app.as('guest'))
  const headers = { [PEER_HEADER]: '203.0.113.77' }
  const answers = await Promise.all(sent.map((guest) => ask(guest, {}, FIRST_KEY, headers)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(answers.map((answer) => answer.data(Job).id)).size).toBe(1)
  expect(new Set(sent.map(({ cookies }) => cookies.get(COOKIE))).size).toBe(1)
  const rows = await app.container.database.query(
    `SELECT count(*)::int AS jobs FROM jobs WHERE idempotency_key = $1`,
    [FIRST_KEY],
  )
  expect(rows).toEqual([{ jobs: 1 }])
})

it.each([
  ['another key', {}, OTHER_KEY, '203.0.113.78'],
  ['another body', { prompt: 'a bear' }, THEIR_KEY, '203.0.113.78'],
  ['another address', {}, THEIR_KEY, '203.0.113.79'],
])('takes a first request with %s for one of another guest', async (_, wish, key, address) => {
  const [guest, other] = [app.as('guest'), app.as('guest')]
  const job = (await ask(guest, {}, THEIR_KEY, { [PEER_HEADER]: '203.0.113.78' })).data(Job)
  expect((await ask(other, wish, key, { [PEER_HEADER]: address })).data(Job).id).not.toBe(job.id)
  expect(other.cookies.get(COOKIE)).not.toBe(guest.cookies.get(COOKIE))
  expect((await other.get(`${JOBS}/${job.id}`)).status).toBe(404)
})

it.each([
  ['my-first-key', '203.0.113.80'],
  ['11111111-1111-1111-1111-111111111111', '203.0.113.81'],
])(
  'takes first requests with a key that two people may choose alike for two guests: %s',
  async (key, address) => {
    const [guest, other] = [app.as('guest'), app.as('guest')]
    const headers = { [PEER_HEADER]: address }
    const [job, second] = [await ask(guest, {}, key, headers), await ask(other, {}, key, headers)]
    expect(second.data(Job).id).not.toBe(job.data(Job).id)
    expect(other.cookies.get(COOKIE)).not.toBe(guest.cookies.get(COOKIE))
  },
)

it('takes a guest whose cookie was changed for somebody else', async () => {
  const guest = app.as('guest')
  const job = await submit(guest)
  const [id = '', signature = ''] = (guest.cookies.get(COOKIE) ?? '').split('.')
  const forged = [
    `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}.${signature}`,
    `${id}.${signature.slice(0, -2)}AA`,
    `${id}.`,
    id,
    'nonsense',
  ]
  for (const value of forged) {
    const thief = app.as('guest')
    thief.cookies.set(COOKIE, value)
    expect((await thief.get(`${JOBS}/${job.id}`)).status).toBe(404)
    expect((await thief.get(JOBS)).data(Job.array())).toEqual([])
    const written = await ask(thief)
    expect(written.status).toBe(202)
    expect(thief.cookies.get(COOKIE)).not.toBe(value)
  }
})

it('lets a guest find, see and keep apart what they made', async () => {
  const [guest, other] = [app.as('guest'), app.as('guest')]
  const job = await submit(guest)
  const { results } = await untilState(guest, job.id, 'done')
  const url = results[0]?.url ?? ''
  expect((await guest.get(url)).status).toBe(200)
  expect((await other.get(url)).status).toBe(404)
  expect((await app.as(await app.seed.user('super-admin')).get(url)).status).toBe(404)
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const ageAllJobs = (hours: number) =>
  app.container.database.query(`UPDATE jobs SET created_at = created_at - make_interval(hours => $1)`, [
    hours,
  ])

/** A guest who asked for three pictures 20 hours ago and for two 2 hours ago. */
const guestWithoutDrafts = async () => {
  const guest = app.as('guest')
  await submit(guest, { count: 3 })
  await ageAllJobs(18)
  await submit(guest, { count: 2 })
  await ageAllJobs(2)
  return guest
}

it('gives a guest five pictures in 24 hours, then says in their language when there is one again', async () => {
  const guest = await guestWithoutDrafts()
  const english = await ask(guest)
  const polish = await ask(guest, {}, undefined, { 'accept-language': 'pl' })
  for (const answer of [english, polish]) {
    expect(answer.status).toBe(429)
    expect(answer.error.code).toBe('generation.quotaExceeded')
    const seconds = Number(answer.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(4 * 3_600 - 60)
    expect(seconds).toBeLessThanOrEqual(4 * 3_600)
  }
  expect(plain(english.error.message)).toBe(
    'A guest gets 5 drafts in 24 hours; none is left. The next one can be drawn in about 4 hours. The prompt is kept. With an account you can go on at once.',
  )
  expect(plain(polish.error.message)).toBe(
    'Gość ma 5 szkiców na 24 godziny. Nie został już żaden. Następny będzie można narysować za ok. 4 godziny. Opis jest zachowany. Z kontem rysujesz dalej od razu.',
  )
})

it('names the moment when as many as asked for can be drawn, and then draws them', async () => {
  const guest = await guestWithoutDrafts()
  const four = await ask(guest, { count: 4 })
  expect(Math.round(Number(four.headers.get('retry-after')) / 3_600)).toBe(22)
  await ageAllJobs(4)
  const left = await ask(guest, { count: 4 })
  expect(plain(left.error.message)).toMatch(/; 3 are left, fewer than you asked for\. That many/)
  expect((await ask(guest, { count: 3 })).status).toBe(202)
})

it('refuses more pictures in one request than are left', async () => {
  const guest = app.as('guest')
  await submit(guest, { count: 4 })
  expect((await ask(guest, { count: 2 })).status).toBe(429)
  expect((await ask(guest, { count: 1 })).status).toBe(202)
})

it('still answers a repeated request when the quota is used up', async () => {
  const guest = app.as('guest')
  await submit(guest, { count: 4 })
  const last = await submit(guest, { count: 1 }, 'the-last-one')
  const again = await ask(guest, { count: 1 }, 'the-last-one')
  expect(again.status).toBe(202)
  expect(again.data(Job).id).toBe(last.id)
})

it('does not count what failed or was cancelled', async () => {
  const guest = app.as('guest')
  const job = await submit(guest, { count: 4, width: 2_048, height: 2_048 })
  const { status } = await guest.post(`${JOBS}/${job.id}/cancel`)
  expect(status).toBe(200)
  expect((await ask(guest, { count: 4 })).status).toBe(202)
})

it('lets no more than five pass when twenty are asked for at once', async () => {
  const guest = app.as('guest')
  await submit(guest, { count: 4 })
  // Statements that take a moment, so that on PostgreSQL several surely run at once.
  const { query } = app.container.database
  await query(`CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(0.03); RETURN NEW; END $$`)
  await query(`CREATE TRIGGER slow BEFORE INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION be_slow()`)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(guest)))
  await query(`DROP FUNCTION be_slow CASCADE`)
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(19)
})

it('has no limit a day for somebody with an account', async () => {
  const user = app.as(await app.seed.user('user'))
  for (let made = 0; made < 7; made += 1) expect((await ask(user)).status).toBe(202)
})

it('keeps what a guest has made when the guest registers, and takes it from the guest', async () => {
  const guest = app.as('guest')
  const done = await untilState(guest, (await submit(guest)).id, 'done')
  const email = 'adopted@kadr.example'
  const account = { email, password: 'correct horse battery', locale: 'en' }
  expect((await guest.post('/api/v1/account/register', account)).status).toBe(202)
  expect((await guest.get(JOBS)).data(Job.array())).toEqual([])
  expect((await guest.get(done.results[0]?.url ?? '')).status).toBe(404)

  expect((await guest.post('/api/users/login', { email, password: account.password })).status).toBe(200)
  expect((await guest.get(JOBS)).data(Job.array()).map(({ id }) => id)).toEqual([done.id])
  expect((await guest.get(done.results[0]?.url ?? '')).status).toBe(200)
  const owners = await app.container.database.query<{ owner_key: string }>(
    'SELECT owner_key FROM media WHERE job = $1',
    [done.id],
  )
  expect(owners.map(({ owner_key }) => owner_key.slice(0, 2))).toEqual(['u:'])
})

it('gives nothing of a guest to an account that is there already', async () => {
  const guest = app.as('guest')
  const job = await submit(guest)
  const body = { email: 'adopted@kadr.example', password: 'a guess of somebody', locale: 'en' }
  expect((await guest.post('/api/v1/account/register', body)).status).toBe(202)
  expect((await guest.get(JOBS)).data(Job.array()).map(({ id }) => id)).toEqual([job.id])
})

it('counts guests of one address together: a thrown-away cookie gives no more than 100 pictures', async () => {
  const from = (who: Parameters<TestApp['as']>[0], address: string, count = 4) =>
    ask(app.as(who), { count }, undefined, { [PEER_HEADER]: address, 'accept-language': 'pl' })
  const statuses: number[] = []
  for (let cookie = 0; cookie < 25; cookie += 1) statuses.push((await from('guest', '203.0.113.7')).status)
  expect(statuses).toEqual(Array(25).fill(202))
  const refused = await from('guest', '203.0.113.7', 1)
  expect(refused.status).toBe(429)
  expect(refused.error.code).toBe('generation.addressExhausted')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000)
  expect((await from('guest', '203.0.113.8')).status).toBe(202)
  expect((await from(await app.seed.user('user'), '203.0.113.7')).status).toBe(202)
})

it('takes nothing from the address for a request that makes no new job', async () => {
  const address = { [PEER_HEADER]: '203.0.113.9' }
  const guest = app.as('guest')
  await ask(guest, { count: 4 }, 'once-and-again', address)
  for (let round = 0; round < 10; round += 1) {
    expect((await ask(guest, { count: 4 }, 'once-and-again', address)).status).toBe(202)
    expect((await ask(guest, { count: 3 }, 'once-and-again', address)).status).toBe(409)
    expect((await ask(guest, { count: 2 }, undefined, address)).error.code).toBe('generation.quotaExceeded')
  }
  const statuses: number[] = []
  for (let cookie = 0; cookie < 24; cookie += 1)
    statuses.push((await ask(app.as('guest'), { count: 4 }, undefined, address)).status)
  expect(statuses).toEqual(Array(24).fill(202))
  const refused = await ask(app.as('guest'), {}, undefined, address)
  expect(refused.error.code).toBe('generation.addressExhausted')
  // A job that was accepted is still found, though the address has none left.
  expect((await ask(guest, { count: 4 }, 'once-and-again', address)).status).toBe(202)
})
