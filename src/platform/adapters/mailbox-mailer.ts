import type { Clock } from '../ports/clock'
import type { Database } from '../ports/database'
import type { Mailer } from '../ports/mailer'

export interface MailboxMailerOptions {
  readonly database: Pick<Database, 'query'>
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => string
}

const INSERT = `
  insert into mails (id, "to", kind, locale, subject, "text", created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7)`

/** Keeps mails in the table `mails`, where the Super Admin reads them in the panel: for instances without a mail server. */
export const createMailboxMailer = ({ database, clock, newId }: MailboxMailerOptions): Mailer => ({
  canDeliver: false,
  async send({ to, kind, locale, subject, text }) {
    await database.query(INSERT, [newId(), to, kind, locale, subject, text, clock.now()])
  },
  close: () => Promise.resolve(),
})
