import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { runSql } from '../../database/run-sql'
import { JOB_FUNCTIONS } from '../job-functions'
import { LINE_FUNCTIONS } from '../line-functions'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const readSource = (functions: string): Record<string, string | undefined> =>
  Object.fromEntries(
    [...functions.matchAll(/FUNCTION (kadr_\w+)[^$]*\$\$([^$]*)\$\$/g)].map(([, name = '', body]) => [
      name,
      body,
    ]),
  )

it('has the functions that the source has: whoever changed one has added a migration', async () => {
  const source = { ...readSource(LINE_FUNCTIONS), ...readSource(JOB_FUNCTIONS) }
  const rows = await runSql<{ proname: string; prosrc: string }>(
    app.container.database,
    sql`SELECT proname, prosrc FROM pg_proc WHERE proname = ANY(${Object.keys(source)}::text[])`,
  )
  expect(Object.keys(source)).toHaveLength(8)
  expect(Object.fromEntries(rows.map(({ proname, prosrc }) => [proname, prosrc]))).toEqual(source)
})
