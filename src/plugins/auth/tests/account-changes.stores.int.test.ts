import { afterAll, beforeAll, expect, it } from 'vitest'

import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestWeb } from '@/testing/test-app-web'

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
const AT_ONCE = { timeout: 4_000, interval: 20 }
const WITHIN_FIVE_SECONDS = { timeout: 8_000, interval: 50 }

/** What an endpoint for people answers to somebody in the other web process: 401 to whoever is not known there. */
const statusThere = async (who: SeededUser): Promise<number> =>
  (await app.as(who, other).delete(`/api/v1/media/${app.container.newId()}/link`)).status
const rankThere = async ({ id }: SeededUser) => (await other.container.accounts.find(id))?.rank ?? null

it('a new rank takes effect in another process at once', async () => {
  const user = await app.seed.user('user')
  expect(await rankThere(user)).toBe('user')
  expect((await app.as(boss).patch(`/api/users/${user.id}`, { rank: 'creator' })).status).toBe(200)
  await expect.poll(() => rankThere(user), AT_ONCE).toBe('creator')
})

it('ranks of many accounts changed in one request take effect at once', async () => {
  const users = [await app.seed.user('user'), await app.seed.user('user')]
  for (const user of users) expect(await rankThere(user)).toBe('user')
  const chosen = users.map(({ id }, at) => `where[id][in][${at}]=${id}`).join('&')
  expect((await app.as(boss).patch(`/api/users?${chosen}`, { rank: 'creator' })).status).toBe(200)
  for (const user of users) await expect.poll(() => rankThere(user), AT_ONCE).toBe('creator')
})

it('a deleted account is unknown to another process at once, though its token is not over', async () => {
  const user = await app.seed.user('user')
  expect(await statusThere(user)).toBe(404)
  expect((await app.as(boss).delete(`/api/users/${user.id}`)).status).toBe(200)
  await expect.poll(() => statusThere(user), AT_ONCE).toBe(401)
})

it('a change that nobody announced takes effect within five seconds', async () => {
  const [changed, deleted] = [await app.seed.user('user'), await app.seed.user('user')]
  expect([await rankThere(changed), await statusThere(deleted)]).toEqual(['user', 404])
  await app.container.database.query(`UPDATE users SET rank = 'admin' WHERE id = $1`, [changed.id])
  await app.container.database.query('DELETE FROM users WHERE id = $1', [deleted.id])
  await expect.poll(() => rankThere(changed), WITHIN_FIVE_SECONDS).toBe('admin')
  await expect.poll(() => statusThere(deleted), WITHIN_FIVE_SECONDS).toBe(401)
})

it('somebody who keeps asking costs one read of the account, not one for each request', async () => {
  const { database } = app.container
  const statements: string[] = []
  const counting = await app.startWeb({
    database: {
      ...database,
      query: (text, values) => {
        statements.push(text)
        return database.query(text, values)
      },
    },
  })
  const client = app.as(await app.seed.user('user'), counting)
  for (let sent = 0; sent < 10; sent += 1) expect((await client.get('/api/v1/media')).status).toBe(200)
  expect(statements.filter((text) => text.includes('FROM users WHERE id'))).toHaveLength(1)
})
