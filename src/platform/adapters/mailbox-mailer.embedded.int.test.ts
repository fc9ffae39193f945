import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidv7 } from '../kernel/ids'
import type { Database } from '../ports/database'
import { mailerContract } from '../ports/mailer.contract'
import type { Mail } from '../ports/mailer'
import { type TestDatabase, startTestDatabase } from '@/testing/embedded-database'
import { createFakeClock } from '@/testing/fake-clock'
import { createMailboxMailer } from './mailbox-mailer'
import { createDatabase } from './postgres/database'

let server: TestDatabase
let database: Database
const clock = createFakeClock()

beforeAll(async () => {
  server = await startTestDatabase()
  database = createDatabase({ connectionString: server.url, maxConnections: 2, onError: () => undefined })
  await database.query("create type mail_locale as enum ('en', 'pl')")
  await database.query(
    `create table mails (id uuid primary key, "to" text, kind text, locale mail_locale, subject text, "text" text,
      created_at timestamptz, updated_at timestamptz)`,
  )
})
afterAll(async () => {
  await database.close()
  await server.stop()
})

const createMailer = () =>
  createMailboxMailer({ database, clock, newId: () => uuidv7(clock.now().getTime()) })

mailerContract('mailbox', () => ({
  mailer: createMailer(),
  arrived: () =>
    database.query<Mail>('select "to", kind, locale, subject, "text" from mails order by created_at, id'),
}))

it('says that nothing leaves the machine, and notes the time', async () => {
  const mailer = createMailer()
  expect(mailer.canDeliver).toBe(false)
  clock.advance(1_000)
  await mailer.send({ to: 'a@example.org', kind: 'test', locale: 'en', subject: 's', text: 't' })
  const [row] = await database.query(
    'select created_at, updated_at from mails order by created_at desc limit 1',
  )
  expect(row).toEqual({ created_at: clock.now(), updated_at: clock.now() })
})
