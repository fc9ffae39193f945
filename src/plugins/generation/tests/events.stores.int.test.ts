import { afterAll, beforeAll, expect, it } from 'vitest'

import { DomainError } from '@/platform/kernel/domain-error'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { StreamedEvent } from '@/testing/test-app-events'

import { readJob, submit, untilState } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

let app: TestApp
const gate = createGate()
beforeAll(async () => {
  app = await startTestApp()
  await app.startWorker({
    engine: createStubEngine(async ({ prompt }, { onProgress }) => {
      if (prompt === 'fails') throw new DomainError('engine.failed')
      onProgress({ progress: 0.5 })
      if (prompt === 'waits') await gate.pass()
    }),
  })
})
afterAll(() => app.stop())

const newUser = async () => app.as(await app.seed.user('user'))

const isJob =
  (id: string, state?: string) =>
  ({ type, data }: StreamedEvent): boolean =>
    type === 'job' && data.id === id && (state === undefined || data.state === state)

const ORDER = ['queued', 'running', 'storing', 'done']
const numberOf = ({ id }: StreamedEvent): number => Number(id.split('-').at(-1))
const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))

it('sends the states of every job in order, then its picture', async () => {
  const user = await newUser()
  const events = await user.events()
  const jobs = await Promise.all(Array.from({ length: 6 }, () => submit(user)))
  for (const { id } of jobs) await events.waitFor(isJob(id, 'done'), 25_000)
  for (const { id } of jobs) {
    const jobEvents = events.received.filter(isJob(id))
    expect(isRising(jobEvents.map(({ data }) => ORDER.indexOf(data.state as string)))).toBe(true)
    expect(jobEvents.at(-1)?.data).toEqual(await readJob(user, id))
    const mediaId = (jobEvents.at(-1)?.data.results as { mediaId: string }[])[0]?.mediaId
    const media = await events.waitFor(({ type, data }) => type === 'media' && data.id === mediaId)
    expect(media.data).toEqual((await user.get(`/api/v1/media/${mediaId}`)).json.data)
    // An end may be sent twice; the picture comes after the first time.
    const done = jobEvents.find(({ data }) => data.state === 'done')
    expect(numberOf(media)).toBeGreaterThan(numberOf(done as StreamedEvent))
  }
  expect(isRising(events.received.map(numberOf))).toBe(true)
  events.close()
})

it('sends a reader that reconnects what was missed, and only that', async () => {
  const user = await newUser()
  const before = await user.events()
  const first = await submit(user)
  const last = await before.waitFor(({ type }) => type === 'media', 25_000)
  before.close()
  const second = await submit(user)
  await untilState(user, second.id, 'done')
  const after = await user.events({ 'last-event-id': last.id })
  await after.waitFor(({ type }) => type === 'media')
  // The first job may be sent once more, never in a state from before; a snapshot would give one id to several events.
  expect(after.received.filter(isJob(first.id)).every(({ data }) => data.state === 'done')).toBe(true)
  const numbers = after.received.map(numberOf)
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(numbers)
  expect(after.received.filter(isJob(second.id)).map(({ data }) => data.state)).toContain('done')
  expect(after.received.map(numberOf).every((number) => number > numberOf(last))).toBe(true)
  after.close()
})

it.each([
  ['no id', undefined],
  ['an id of an earlier life of the server', 'AbCdEfGh-12'],
  ['nonsense', '%00'],
])('gives a snapshot of the jobs to who comes with %s', async (_, lastEventId) => {
  const user = await newUser()
  const [older, newer] = [await submit(user), await submit(user)]
  await untilState(user, older.id, 'done')
  await untilState(user, newer.id, 'done')
  const events = await user.events(lastEventId === undefined ? {} : { 'last-event-id': lastEventId })
  await events.waitFor(isJob(older.id))
  expect(events.received.find(isJob(newer.id))?.data).toEqual(await readJob(user, newer.id))
  const next = await submit(user)
  await events.waitFor(isJob(next.id, 'done'), 25_000)
  events.close()
})

it('gives only one’s own things for the id of somebody else’s event, or a forged one', async () => {
  const [user, stranger] = [await newUser(), await newUser()]
  const own = await submit(user)
  await untilState(user, own.id, 'done')
  const theirs = await stranger.events()
  const { id } = await submit(stranger)
  const { id: foreignId } = await theirs.waitFor(isJob(id, 'done'), 25_000)
  theirs.close()
  const [epoch = '', number = ''] = foreignId.split('-')
  const forged = [
    foreignId,
    `${epoch}-0`,
    `${epoch}-${Number(number) + 1_000}`,
    `${epoch}-1e9`,
    "' OR 1=1 --",
  ]
  for (const lastEventId of [...forged, '-'.repeat(4_000)]) {
    const events = await user.events({ 'last-event-id': lastEventId })
    await events.waitFor(isJob(own.id, 'done'))
    expect(events.received.every(({ data }) => data.id === own.id)).toBe(true)
    events.close()
  }
})

it('sends nobody events of the jobs of others', async () => {
  const [user, admin] = [await newUser(), app.as(await app.seed.user('super-admin'))]
  const [own, foreign] = [await user.events(), await admin.events()]
  const { id } = await submit(user)
  await own.waitFor(isJob(id, 'done'), 25_000)
  const ownJob = await submit(admin)
  await foreign.waitFor(isJob(ownJob.id, 'done'), 25_000)
  expect(foreign.received.filter(isJob(id))).toEqual([])
  for (const stream of [own, foreign]) stream.close()
})

it('sends a guest without jobs no events, and all of them once there is a job', async () => {
  const guest = app.as('guest')
  expect((await guest.events()).status).toBe(204)
  const { id } = await submit(guest)
  const events = await guest.events()
  expect(events.status).toBe(200)
  await events.waitFor(isJob(id, 'done'), 25_000)
  events.close()
})

it('speaks the language of the page that listens', async () => {
  const user = await newUser()
  const [english, polish] = [await user.events(), await user.events({ 'accept-language': 'pl' })]
  // The account's language is English, the page's Polish.
  user.cookies.set('NEXT_LOCALE', 'pl')
  const page = await user.events()
  const { id } = await submit(user, { prompt: 'fails' })
  const sentences = await Promise.all(
    [english, polish, page].map(async (stream) => {
      const { data } = await stream.waitFor(isJob(id, 'failed'), 25_000)
      stream.close()
      return (data.error as { message: string }).message
    }),
  )
  expect(sentences[0]).toMatch(/^The engine stopped/)
  expect(sentences[1]).toBe(sentences[0])
  expect(sentences[2]).toMatch(/^Silnik/)
})

it('speaks all languages at once to pages that share a stream', async () => {
  const user = await newUser()
  const events = await user.events({}, '?language=all')
  const { id } = await submit(user, { prompt: 'fails' })
  type Job = Record<'id' | 'state', string> & { error: { message: string } }
  const { data } = await events.waitFor(({ data }) => (data.en as Job).state === 'failed', 25_000)
  const [english, polish] = [data.en as Job, data.pl as Job]
  expect([english.id, polish.id]).toEqual([id, id])
  expect(english.error.message).toMatch(/^The engine stopped/)
  expect(polish.error.message).toMatch(/^Silnik/)
  const back = await user.events({}, '?language=all')
  expect((await back.waitFor(() => true)).data).toEqual(data)
  for (const stream of [events, back]) stream.close()
  expect((await user.get('/api/v1/events?language=de')).status).toBe(400)
})

it('keeps the latest progress for who asks later', async () => {
  const user = await newUser()
  const { id } = await submit(user, { prompt: 'waits' })
  await gate.reached
  const events = await user.events()
  const { data } = await events.waitFor(({ data }) => data.id === id && data.progress === 0.5)
  expect(data.state).toBe('running')
  expect(await readJob(user, id)).toMatchObject({ state: 'running', progress: 0.5 })
  gate.open()
  await untilState(user, id, 'done')
  events.close()
})

it('sends events to the browsers of every web process', async () => {
  const owner = await app.seed.user('user')
  const other = await app.startWeb()
  const [here, there] = [app.as(owner), app.as(owner, other)]
  const [hereEvents, thereEvents] = [await here.events(), await there.events()]
  const { id } = await submit(there)
  await hereEvents.waitFor(isJob(id, 'done'), 25_000)
  await thereEvents.waitFor(isJob(id, 'done'), 25_000)
  for (const stream of [hereEvents, thereEvents]) stream.close()
})

it('ends its streams when the process ends', async () => {
  const owner = await app.seed.user('user')
  const web = await app.startWeb()
  const events = await app.as(owner, web).events()
  await web.stop()
  await expect.poll(() => events.isEnded).toBe(true)
})
