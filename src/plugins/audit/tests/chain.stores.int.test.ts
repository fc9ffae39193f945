import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SYSTEM, type AuditHead, type AuditHeads } from '@/platform/ports/audit'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { verifyAuditLog } from '../server'
import { anchorHead } from '../services/anchor'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const query = (text: string, values?: readonly unknown[]) => app.container.database.query(text, values)

/** As a superuser may: past the triggers, in one transaction. */
const tamper = (statements: string) =>
  query(
    `DO $do$ BEGIN PERFORM set_config('session_replication_role', 'replica', true); ${statements} END $do$`,
  )

const createHeads = (): AuditHeads & { readonly kept: AuditHead[] } => {
  const kept: AuditHead[] = []
  return {
    kept,
    list: () => Promise.resolve([...kept]),
    append: (head) => Promise.resolve(void kept.push(head)),
  }
}

const record = (id: string) =>
  app.container.audit.record({
    actor: SYSTEM,
    action: 'account.created',
    target: { type: 'account', id },
    details: { rank: 'user', nested: { ż: [1, null] } },
  })

/** Kept outside, through all of these tests: the database notes each of them. */
const heads = createHeads()
const parts = () => ({ database: app.container.database, auditHeads: heads })
const verify = () => verifyAuditLog(parts())

describe('the audit log', () => {
  it('is whole before there is an entry', async () => {
    expect(await verify()).toEqual({ isWhole: true, count: 0, head: null })
  })

  it('is one chain, however many write at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => record(`p${index}`)))
    const rows = await query('SELECT seq, at FROM audit_log ORDER BY seq')
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(await verify()).toMatchObject({ isWhole: true, count: 60, head: { seq: 60 } })
  })

  it('lets nobody choose number, time or hash', async () => {
    await query(
      `INSERT INTO audit_log (seq, at, prev_hash, hash, actor, action, target_type, target_id, details)
       VALUES (7, '2000-01-01', '\\x00', '\\x00', 'x', 'x', 'x', 'x', '{}')`,
    )
    const [last] = await query('SELECT seq, at FROM audit_log ORDER BY seq DESC LIMIT 1')
    expect(last).toMatchObject({ seq: 61 })
    expect((last?.at as Date).getFullYear()).toBeGreaterThan(2_020)
    expect(await verify()).toMatchObject({ isWhole: true, count: 61 })
  })

  it.each([
    `UPDATE audit_log SET actor = 'nobody'`,
    'UPDATE audit_log SET actor = actor WHERE false',
    'DELETE FROM audit_log WHERE seq = 1',
    'TRUNCATE audit_log',
    `INSERT INTO audit_log (seq, actor, action, target_type, target_id, details)
       VALUES (1, 'x', 'x', 'x', 'x', '{}') ON CONFLICT (seq) DO UPDATE SET actor = 'nobody'`,
  ])('refuses %s', async (statement) => {
    await expect(query(statement)).rejects.toThrow(/only ever appended to/)
    expect(await verify()).toMatchObject({ isWhole: true, count: 61 })
  })

  it('keeps each head outside once', async () => {
    await anchorHead(parts())
    await verify()
    await record('later')
    await anchorHead(parts())
    expect(heads.kept.map(({ seq }) => seq)).toEqual([60, 61, 62])
  })
})

describe('what a superuser does to it', () => {
  beforeAll(async () => {
    await query('CREATE TABLE audit_copy AS TABLE audit_log')
  })
  beforeEach(async () => {
    expect(await verify()).toMatchObject({ isWhole: true, count: 62 })
  })
  afterEach(async () => {
    await tamper('DELETE FROM audit_log; INSERT INTO audit_log SELECT * FROM audit_copy;')
  })

  const swap = (one: number, other: number) =>
    `UPDATE audit_log SET seq = -1 WHERE seq = ${one}; UPDATE audit_log SET seq = ${one} WHERE seq = ${other};
     UPDATE audit_log SET seq = ${other} WHERE seq = -1;`
  const closeUp = 'DELETE FROM audit_log WHERE seq = 10; UPDATE audit_log SET seq = -seq WHERE seq > 10;'

  it.each([
    ['editing an entry', `UPDATE audit_log SET actor = 'nobody' WHERE seq = 10;`, 'edited', 10],
    ['editing details', `UPDATE audit_log SET details = '{"rank": "admin"}' WHERE seq = 10;`, 'edited', 10],
    ['moving a time', `UPDATE audit_log SET at = at - interval '1 ms' WHERE seq = 1;`, 'edited', 1],
    ['editing a hash', `UPDATE audit_log SET hash = '\\x00' WHERE seq = 62;`, 'edited', 62],
    ['deleting one', 'DELETE FROM audit_log WHERE seq = 10;', 'deleted', 10],
    ['deleting the first', 'DELETE FROM audit_log WHERE seq = 1;', 'deleted', 1],
    ['deleting three', 'DELETE FROM audit_log WHERE seq BETWEEN 20 AND 22;', 'deleted', 20],
    [
      'deleting one and closing up the numbers',
      `${closeUp} UPDATE audit_log SET seq = -seq - 1 WHERE seq < 0;`,
      'unlinked',
      10,
    ],
    ['reordering neighbours', swap(10, 11), 'reordered', 10],
    ['reordering the first', swap(1, 2), 'reordered', 1],
    ['reordering others', swap(10, 40), 'reordered', 10],
    ['cutting off the end', 'DELETE FROM audit_log WHERE seq > 59;', 'truncated', 60],
    ['emptying it', 'DELETE FROM audit_log;', 'truncated', 1],
    [
      'writing the end anew',
      `DELETE FROM audit_log WHERE seq = 62; PERFORM set_config('session_replication_role', 'origin', true);
       INSERT INTO audit_log (actor, action, target_type, target_id, details) VALUES ('x', 'x', 'x', 'x', '{}');`,
      'rewritten',
      62,
    ],
  ])('%s is named', async (_, statements, kind, seq) => {
    await tamper(statements)
    const verdict = await verify()
    expect(verdict).toMatchObject({ isWhole: false, fault: { kind, seq } })
    if (kind === 'truncated') expect(verdict).toMatchObject({ fault: { anchor: 62 } })
  })
})
