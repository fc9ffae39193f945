import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { expireIdempotencyKeys, forgetJobs } from '../services/forget-jobs'
import { JOBS, submit } from './job-client'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const cancelledJob = async (who: Parameters<TestApp['as']>[0]): Promise<string> => {
  const client = app.as(who)
  const { id } = await submit(client)
  expect((await client.post(`${JOBS}/${id}/cancel`)).status).toBe(200)
  return id
}

it('deletes the jobs of a deleted account and of guests of yesterday, prompts included, and no others', async () => {
  const { database } = app.container
  const [left, stays] = [await app.seed.user('user'), await app.seed.user('user')]
  await cancelledJob(left)
  const old = await cancelledJob('guest')
  const kept = [await cancelledJob(stays), await cancelledJob('guest')]
  await database.query('DELETE FROM users WHERE id = $1', [left.id])
  await database.query(`UPDATE jobs SET created_at = now() - interval '25 hours' WHERE id = $1`, [old])
  await forgetJobs(app.container)
  const rows = await database.query<{ id: string }>('SELECT id FROM jobs')
  expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort())
})

it('expires idempotency keys after 24 hours, and not before', async () => {
  const user = app.as(await app.seed.user('user'))
  const { id } = await submit(user, {}, 'kept-for-a-day')
  await expireIdempotencyKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).toBe(id)
  await app.container.database.query(
    `UPDATE jobs SET created_at = now() - interval '25 hours' WHERE id = $1`,
    [id],
  )
  await expireIdempotencyKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).not.toBe(id)
})
