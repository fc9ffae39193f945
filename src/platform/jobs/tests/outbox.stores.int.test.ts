import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { relayOutbox } from '../outbox'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const query = (text: string, values: readonly unknown[] = []) => app.container.database.query(text, values)
/** As a process leaves it that died before it could announce. */
const note = (jobId: string) =>
  query(
    `INSERT INTO outbox (id, topic, job_id, created_at)
     VALUES (gen_random_uuid(), 'changed', $1, now() - interval '1 minute')`,
    [jobId],
  )

it('announces what a dead process could not, and drops what is about a deleted job', async () => {
  const [kept, deleted] = [app.container.newId(), app.container.newId()]
  await query(
    `INSERT INTO jobs (id, owner_key, idempotency_key, body_hash, locale, kind, state, lane, cost, request)
     VALUES ($1, 'u:somebody', 'key', '', 'en', 'image', 'done', 'cpu', 1, '{}')`,
    [kept],
  )
  await note(deleted)
  await note(kept)
  expect(await relayOutbox(app.container)).toBe(1)
  expect(await query('SELECT job_id FROM outbox')).toEqual([])
})
