import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { SYSTEM } from '@/platform/ports/audit'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { anchorHead } from '../services/anchor'
import { verifyAuditLog } from '../server'

let app: TestApp
let file: string
/** As it was left by the product: seven heads. */
let whole: string
beforeAll(async () => {
  app = await startTestApp()
  file = path.join(process.env.KADR_DATA ?? '', 'audit-heads.jsonl')
  for (let seq = 1; seq <= ENTRIES; seq += 1) {
    await record()
    await anchorHead(app.container)
  }
  whole = await readFile(file, 'utf8')
  await query('CREATE TABLE log_copy AS TABLE audit_log')
  await query('CREATE TABLE heads_copy AS TABLE audit_heads')
})
afterAll(() => app.stop())

const ENTRIES = 7

const query = (text: string) => app.container.database.query(text)

const record = (): Promise<void> =>
  app.container.audit.record({
    actor: SYSTEM,
    action: 'account.created',
    target: { type: 'account', id: 'x' },
    details: { rank: 'user' },
  })

/** As a superuser may: past the triggers, in one transaction. */
const tamper = (statements: string) =>
  query(
    `DO $do$ BEGIN PERFORM set_config('session_replication_role', 'replica', true); ${statements} END $do$`,
  )

const verify = async (): Promise<object> => {
  const verdict = await verifyAuditLog(app.container)
  return verdict.isWhole ? { isWhole: true, count: verdict.count } : verdict.fault
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)
const edit = (change: (lines: string[]) => string[]) => () =>
  writeFile(
    file,
    change(linesOf(whole))
      .map((line) => `\n${line}\n`)
      .join(''),
  )
const remove = () => rm(file)
const nothing = () => Promise.resolve()
const inLine = (place: number, change: (line: string) => string) =>
  edit((lines) => lines.map((line, at) => (at === place - 1 ? change(line) : line)))
const otherHash = (line: string): string => line.replace(/"hash":"../, '"hash":"' + 'ff')

const lost = (seq: number, count = 1) => ({ kind: 'headsLost', seq, lost: count, kept: ENTRIES })
const WHOLE = { isWhole: true, count: ENTRIES }

beforeEach(async () => {
  await writeFile(file, whole)
  await tamper(
    `DELETE FROM audit_log; INSERT INTO audit_log SELECT * FROM log_copy; DELETE FROM audit_heads;
     INSERT INTO audit_heads (number, seq, hash) OVERRIDING SYSTEM VALUE SELECT * FROM heads_copy;`,
  )
})

it.each([
  ['nothing', nothing, WHOLE],
  ['removing it', remove, lost(1, ENTRIES)],
  ['emptying it', edit(() => []), lost(1, ENTRIES)],
  ['cutting off its last line', edit((lines) => lines.slice(0, -1)), lost(ENTRIES)],
  ['cutting off half of it', edit((lines) => lines.slice(0, 3)), lost(4, 4)],
  ['cutting its last line in two', () => writeFile(file, whole.trim().slice(0, -20)), lost(ENTRIES)],
  ['taking its first line out', edit((lines) => lines.slice(1)), lost(1)],
  ['taking a line out of the middle', edit((lines) => lines.filter((_, at) => at !== 3)), lost(4)],
  ['a line that is no JSON', inLine(4, (line) => line.slice(1)), lost(4)],
  ['a line that is JSON and no head', inLine(4, () => '{"seq":4}'), lost(4)],
  ['a hash cut short', inLine(4, (line) => line.replace('"}', '').slice(0, -1) + '"}'), lost(4)],
  ['another hash', inLine(4, otherHash), { kind: 'disputed', seq: 4 }],
  ['another number', inLine(4, (line) => line.replace('"seq":4', '"seq":5')), { kind: 'disputed', seq: 4 }],
  [
    'a number that never was',
    inLine(4, (line) => line.replace('"seq":4', '"seq":99')),
    { kind: 'disputed', seq: 4 },
  ],
  ['another order', edit((lines) => [...lines].reverse()), WHOLE],
  ['a line that a crash cut off', () => writeFile(file, `${whole}\n{"seq":8,"ha`), WHOLE],
  ['a head twice', edit((lines) => [...lines, lines.at(-1) ?? '']), WHOLE],
])('of what happens to the heads outside the database, %s is answered rightly', async (_, act, verdict) => {
  await act()
  expect(await verify()).toEqual(verdict)
})

it.each([
  ['and leaving the heads', nothing],
  ['and removing the heads', remove],
  ['and cutting the same heads off', edit((lines) => lines.slice(0, 5))],
])('cutting entries off the log %s is found', async (_, act) => {
  await act()
  await tamper('DELETE FROM audit_log WHERE seq > 5;')
  expect(await verify()).toEqual({ kind: 'truncated', seq: 6, anchor: ENTRIES })
})

it('cutting off entries and what the database notes of them is found by the heads outside', async () => {
  await tamper('DELETE FROM audit_log WHERE seq > 5; DELETE FROM audit_heads WHERE seq > 5;')
  expect(await verify()).toEqual({ kind: 'truncated', seq: 6, anchor: ENTRIES })
})

it('goes on saying so after the worker has kept newer heads', async () => {
  await remove()
  await record()
  await anchorHead(app.container)
  expect(await verify()).toEqual({ kind: 'headsLost', seq: 1, lost: ENTRIES, kept: ENTRIES + 1 })
})

it('accuses no data folder from before there were notes, and misses its heads from then on', async () => {
  await tamper('DELETE FROM audit_heads;')
  expect(await verify()).toEqual(WHOLE)
  expect(await readFile(file, 'utf8')).toBe(whole)
  await remove()
  expect(await verify()).toEqual(lost(1, ENTRIES))
})

it('accuses nobody whose first head was never kept', async () => {
  await tamper('DELETE FROM audit_heads;')
  await remove()
  expect(await verify()).toEqual(WHOLE)
  expect(linesOf(await readFile(file, 'utf8'))).toHaveLength(1)
})

it('loses no head to a crash between keeping and noting it', async () => {
  await tamper('DELETE FROM audit_heads WHERE seq > 6;')
  expect(await verify()).toEqual(WHOLE)
  await tamper('DELETE FROM audit_heads;')
  await anchorHead(app.container)
  expect(await query('SELECT seq FROM audit_heads ORDER BY number')).toEqual(
    Array.from({ length: ENTRIES }, (_, at) => ({ seq: at + 1 })),
  )
})

it.each(['UPDATE audit_heads SET seq = 1', 'DELETE FROM audit_heads', 'TRUNCATE audit_heads'])(
  'refuses %s',
  async (statement) => {
    await expect(query(statement)).rejects.toThrow(/audit_heads is only ever appended to/)
  },
)
