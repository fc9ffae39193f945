import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { SYSTEM } from '@/platform/ports/audit'
import { startTestApp, type TestApp } from '@/testing/test-app'

let app: TestApp
const ROLE = `kadr_owner_${randomUUID().slice(0, 8)}`

/** The tests' own role is a superuser, for whom rights do not count: the table is given to one that is none. */
beforeAll(async () => {
  app = await startTestApp()
  const { audit, database } = app.container
  await audit.record({
    actor: SYSTEM,
    action: 'account.created',
    target: { type: 'account', id: 'x' },
    details: {},
  })
  await database.query(`CREATE ROLE ${ROLE}`)
  await database.query(`GRANT ALL ON SCHEMA public TO ${ROLE}`)
  await database.query(`ALTER TABLE audit_log OWNER TO ${ROLE}`)
  await database.query('ALTER TABLE audit_log DISABLE TRIGGER audit_log_refuse')
})
afterAll(() => app.stop())

const asOwner = (statement: string) =>
  app.container.database.query(`DO $do$ BEGIN SET LOCAL ROLE ${ROLE}; ${statement}; END $do$`)

it.each([`UPDATE audit_log SET actor = 'nobody'`, 'DELETE FROM audit_log', 'TRUNCATE audit_log'])(
  'its own owner has no right to %s',
  async (statement) => {
    await expect(asOwner(statement)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/permission denied/),
    })
  },
)

it('its owner may read and append', async () => {
  await asOwner(
    `INSERT INTO audit_log (actor, action, target_type, target_id, details) VALUES ('system', 'x', 'x', 'x', '{}')`,
  )
  await asOwner('PERFORM 1 FROM audit_log')
})

it('leaves no entry of what was rolled back', async () => {
  const count = () => app.container.database.query('SELECT count(*) AS count FROM audit_log')
  const before = await count()
  await expect(
    app.container.database.query(
      `WITH inserted AS (INSERT INTO audit_log (actor, action, target_type, target_id, details)
         VALUES ('system', 'x', 'x', 'x', '{}') RETURNING seq)
       SELECT seq / 0 FROM inserted`,
    ),
  ).rejects.toThrow(/division by zero/)
  expect(await count()).toEqual(before)
})
