import type { EmailAdapter } from 'payload'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Payload's own mails (forgotten password) go into the same mailbox as ours while there is no mail server. */
export const mailboxEmail: EmailAdapter = ({ payload }) => ({
  name: 'kadr-mailbox',
  defaultFromAddress: 'kadr@localhost',
  defaultFromName: 'Kadr',
  sendEmail: async ({ to, subject, html, text }) => {
    await payload.create({
      collection: 'mails',
      data: {
        to: Array.isArray(to) ? to.map(String).join(', ') : textOf(to),
        kind: 'payload',
        locale: 'en',
        subject: textOf(subject),
        text: textOf(text) || textOf(html),
      },
      overrideAccess: true,
    })
  },
})
