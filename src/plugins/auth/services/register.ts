import type { Payload } from 'payload'

import { DomainError } from '@/platform/kernel/domain-error'
import { isLocale, type Locale } from '@/platform/kernel/locale'
import type { AuditActor } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'
import type { Adopt } from '@/platform/slices/web-part'

import type { RegisterBody } from '../contract'
import { createAccount, findAccount, normalizeEmail } from './accounts'
import { spendHashTime } from './spend-hash-time'

/** The new account's id; null when there is one already. */
const makeAccount = async (
  payload: Payload,
  body: RegisterBody,
  actor: AuditActor,
): Promise<string | null> => {
  try {
    return (await createAccount(payload, { ...body, rank: 'user' }, actor)).id
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'account.emailTaken') throw error
    await spendHashTime(body.password)
    return null
  }
}

/** Who has an account reads in the language of that account, whatever the stranger's form was in. */
const readerLocale = async (payload: Payload, { email, locale }: RegisterBody): Promise<Locale> => {
  const known = (await findAccount(payload, email))?.locale
  return isLocale(known) ? known : locale
}

export interface RegisterParts {
  readonly payload: Payload
  readonly container: Container
  readonly adopt: Adopt
  /** Who registers, for the audit log. */
  readonly actor: AuditActor
}

/**
 * Registers an account of rank User. A known address gets the same answer in the same time, and its owner a mail. Without a mail
 * server the account is confirmed at once: nothing could be confirmed by mail. What was made as a guest comes along.
 *
 * @param guestKey - owner key of the guest who registers; null when there is none
 *
 * @throws DomainError `account.registrationClosed`
 */
export const register = async (
  { payload, container, adopt, actor }: RegisterParts,
  body: RegisterBody,
  guestKey: string | null,
): Promise<void> => {
  if (container.settings.registration === 'closed') throw new DomainError('account.registrationClosed')
  const userId = await makeAccount(payload, body, actor)
  if (userId !== null && guestKey !== null) await adopt(container, guestKey, userId)
  const kind = userId === null ? 'known' : 'welcome'
  const locale = await readerLocale(payload, body)
  const url = `${container.settings.publicUrl}/${locale}/sign-in`
  const text = (part: string) => container.translate(locale, `auth.mail.${kind}.${part}`, { url })
  await container.mailer.send({
    to: normalizeEmail(body.email),
    kind: `account.${kind}`,
    locale,
    subject: text('subject'),
    text: text('text'),
  })
}
