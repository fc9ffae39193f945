import type { Locale } from '../kernel/locale'

export interface Mail {
  readonly to: string
  /** What the mail is for, e.g. `account.registered`: for filters and statistics, never shown to the addressee. */
  readonly kind: string
  readonly locale: Locale
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** True when mails leave the machine. False: they wait in the mailbox that the Super Admin reads in the panel. */
  readonly canDeliver: boolean
  /** Resolves once the mail is safe: handed to the server, or kept in the mailbox. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}
