import sql, { empty, raw } from 'sql-template-tag'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { runSql } from '../../database/run-sql'
import { selectPace } from '../job-functions'
import { selectJobs } from '../job-row'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const seed = (state: string, engine: string | null, count: number) =>
  runSql(
    app.container.database,
    sql`INSERT INTO jobs (id, owner_key, idempotency_key, body_hash, locale, kind, state, engine, lane, cost, request, started_at,
        finished_at)
      SELECT gen_random_uuid(), ${`u:${state}`}, gen_random_uuid(), '', 'en', 'image', ${state}, ${engine}, 'cpu', 2, '{}',
        CASE WHEN ${state} = 'done' THEN now() - interval '8 s' END, CASE WHEN ${state} = 'done' THEN now() END
      FROM generate_series(1, ${count}::int)`,
  )
const readWaiting = selectJobs(empty, sql`WHERE j.owner_key = 'u:queued' ORDER BY j.engine NULLS LAST`)

it('reads the pace of an engine, and of no engine, from the latest jobs alone, however many there are', async () => {
  const { database } = app.container
  for (const engine of ['draft', null]) await seed('done', engine, 5_000)
  for (const engine of ['draft', 'other', null]) await seed('queued', engine, 1)
  await database.query('ANALYZE jobs')
  const jobs = await runSql<{ pace: unknown }>(database, readWaiting)
  expect(jobs.map(({ pace }) => pace && Number(pace))).toEqual([4, null, 4])
  // Inside the function its plan is not shown: the same words outside.
  for (const ofEngine of ['d.engine = p_job.engine', 'd.engine IS NULL']) {
    const lines = await runSql<{ 'QUERY PLAN': string }>(
      database,
      sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF)
        SELECT (${raw(selectPace(ofEngine))}) FROM jobs p_job WHERE p_job.owner_key = 'u:queued'`,
    )
    const read = lines.flatMap((line) => /on jobs d.*rows=(\d+)/.exec(line['QUERY PLAN'])?.[1] ?? [])
    expect(read.length).toBeGreaterThan(0)
    expect(Math.max(...read.map(Number))).toBeLessThanOrEqual(20)
  }
})
