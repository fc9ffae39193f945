import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { TestEvents } from '@/testing/test-app-events'

import { Job } from '../contract'
import { JOBS, readJob, submit } from './job-client'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const move = (client: TestClient, id: string, to: string) => client.post(`${JOBS}/${id}/move`, { to })

/** Somebody with three waiting jobs and two open pages. */
const startThree = async () => {
  const client = app.as(await app.seed.user('user'))
  const ids: string[] = []
  const early = await client.events()
  for (const prompt of ['one', 'two', 'three']) ids.push((await submit(client, { prompt })).id)
  // What is announced of new jobs has come before the pages open.
  for (const id of ids) await early.waitFor(({ data }) => data.id === id)
  early.close()
  const tabs = [await client.events(), await client.events()]
  for (const tab of tabs) await tab.waitFor(({ data }) => data.id === ids[0])
  return { client, ids, tabs }
}

const positionsOf = (client: TestClient, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await readJob(client, id)).position))

/** The place of each job by its latest event, since event number `from`. */
const announcedPlaces = (tab: TestEvents, ids: readonly string[], from: number) =>
  ids.map((id) => tab.received.slice(from).findLast(({ data }) => data.id === id)?.data.position)

it.each<[to: string, index: number, places: readonly number[]]>([
  ['earlier', 2, [1, 3, 2]],
  ['first', 2, [2, 3, 1]],
  ['last', 0, [3, 1, 2]],
])(
  'a move %s sends every page of its owner the places of all that wait, also of those that did not move',
  async (to, index, places) => {
    const { client, ids, tabs } = await startThree()
    const base = Math.min(...(await positionsOf(client, ids)).map(Number)) - 1
    const expected = places.map((place) => base + place)
    const from = tabs.map(({ received }) => received.length)
    const answer = await move(client, ids[index] ?? '', to)
    expect(answer.status).toBe(200)
    expect(answer.data(Job).position).toBe(expected[index])
    expect(await positionsOf(client, ids)).toEqual(expected)
    for (const [at, tab] of tabs.entries()) {
      await expect.poll(() => announcedPlaces(tab, ids, from[at] ?? 0), { timeout: 25_000 }).toEqual(expected)
      tab.close()
    }
    for (const id of ids) await client.post(`${JOBS}/${id}/cancel`)
  },
)

it('sends nobody else an event, and none at all where nothing has moved', async () => {
  const { client, ids, tabs } = await startThree()
  const stranger = app.as(await app.seed.user('user'))
  const foreign = await stranger.events()
  const before = tabs[0]?.received.length
  expect((await move(client, ids[0] ?? '', 'first')).status).toBe(200)
  expect((await move(client, ids[2] ?? '', 'last')).status).toBe(200)
  const own = await submit(stranger)
  await foreign.waitFor(({ data }) => data.id === own.id)
  const mine = await submit(client, { prompt: 'four' })
  await tabs[0]?.waitFor(({ data }) => data.id === mine.id)
  expect(tabs[0]?.received.slice(before).every(({ data }) => data.id === mine.id)).toBe(true)
  expect(foreign.received.every(({ data }) => data.id === own.id)).toBe(true)
  for (const stream of [foreign, ...tabs]) stream.close()
})
