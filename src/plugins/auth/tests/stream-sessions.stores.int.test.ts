import { getFieldsToSign, jwtSign } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestWeb } from '@/testing/test-app-web'
import type { TestEvents } from '@/testing/test-app-events'

let app: TestApp
let other: TestWeb
let boss: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  other = await app.startWeb()
  boss = await app.seed.user('super-admin')
})
afterAll(() => app.stop())

// Sooner than the five seconds after which accounts are read again; with room for a busy machine.
const AT_ONCE_MS = 4_000
const FIVE_SECONDS_MS = 8_000

/** The reason that the stream ends with; it must end with it. */
const endOf = async (events: TestEvents, withinMs: number): Promise<unknown> => {
  const { data } = await events.waitFor(({ type }) => type === 'session', withinMs)
  await expect.poll(() => events.isEnded).toBe(true)
  return data.reason
}
const listenThere = async (who: SeededUser): Promise<TestEvents> => {
  const events = await app.as(who, other).events()
  expect(events.status).toBe(200)
  return events
}

it('ends in another process at once when the account is deleted', async () => {
  const [user, bystander] = [await app.seed.user('user'), await app.seed.user('user')]
  const [events, stays] = [await listenThere(user), await listenThere(bystander)]
  expect((await app.as(boss).delete(`/api/users/${user.id}`)).status).toBe(200)
  expect(await endOf(events, AT_ONCE_MS)).toBe('accountDeleted')
  expect([stays.isEnded, stays.received]).toEqual([false, []])
  stays.close()
})

it('ends at once when the rank changes, and opens again with the new one', async () => {
  const user = await app.seed.user('user')
  const events = await listenThere(user)
  expect((await app.as(boss).patch(`/api/users/${user.id}`, { rank: 'creator' })).status).toBe(200)
  expect(await endOf(events, AT_ONCE_MS)).toBe('rankChanged')
  const again = await listenThere(user)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(again.isEnded).toBe(false)
  again.close()
})

it('stays when something else of the account changes', async () => {
  const user = await app.seed.user('user')
  const events = await listenThere(user)
  expect((await app.as(user).patch(`/api/users/${user.id}`, { name: 'Somebody' })).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(events.isEnded).toBe(false)
  events.close()
})

it('ends within five seconds when nobody announced the change', async () => {
  const [deleted, changed] = [await app.seed.user('user'), await app.seed.user('user')]
  const streams = [await listenThere(deleted), await listenThere(changed)] as const
  await app.container.database.query('DELETE FROM users WHERE id = $1', [deleted.id])
  await app.container.database.query(`UPDATE users SET rank = 'creator' WHERE id = $1`, [changed.id])
  expect(await Promise.all(streams.map((stream) => endOf(stream, FIVE_SECONDS_MS)))).toEqual([
    'accountDeleted',
    'rankChanged',
  ])
})

it('ends when the token it was opened with is over, and nobody is known by that token', async () => {
  const { id, email } = await app.seed.user('user')
  const collectionConfig = app.payload.collections.users.config
  const fieldsToSign = getFieldsToSign({
    collectionConfig,
    email,
    user: { id, collection: 'users' } as never,
  })
  const { token } = await jwtSign({ fieldsToSign, secret: app.payload.secret, tokenExpiration: 2 })
  const client = app.as('guest', other)
  const authorization = `Bearer ${token}`
  const events = await client.events({ authorization })
  expect(await endOf(events, 3_000)).toBe('expired')
  // As an event source would try again: no events for it, so it stops.
  expect((await client.events({ authorization })).status).toBe(204)
})

it('is not opened for the token of a deleted account', async () => {
  const user = await app.seed.user('user')
  await app.as(boss).delete(`/api/users/${user.id}`)
  expect((await app.as(user, other).events()).status).toBe(204)
})
