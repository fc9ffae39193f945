import { describe, expect, it } from 'vitest'
import type { Mail, Mailer } from './mailer'

export interface MailerHarness {
  readonly mailer: Mailer
  /** What arrived so far, oldest first. */
  arrived(): Promise<Mail[]>
}

/** What every mailer promises. */
export const mailerContract = (name: string, harness: () => MailerHarness): void => {
  describe(`mailer: ${name}`, () => {
    const mail: Mail = {
      to: 'Żaneta <zaneta@example.org>',
      kind: 'account.registered',
      locale: 'pl',
      subject: 'Witaj w "Kadrze"',
      text: "Dzień dobry,\n\nto jest test; it's fine.\u{1F600}\n",
    }

    it('keeps or hands over every field as it is', async () => {
      const { mailer, arrived } = harness()
      await mailer.send(mail)
      expect(await arrived()).toEqual([mail])
    })

    it('takes several mails at once, the same one twice included', async () => {
      const { mailer, arrived } = harness()
      const before = (await arrived()).length
      await Promise.all(Array.from({ length: 8 }, () => mailer.send(mail)))
      expect(await arrived()).toHaveLength(before + 8)
    })
  })
}
