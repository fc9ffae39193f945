import { ValidationError, type Payload } from 'payload'

import { DomainError } from '@/platform/kernel/domain-error'
import type { Locale } from '@/platform/kernel/locale'
import type { StoredRank } from '@/platform/kernel/rank'
import type { AuditActor } from '@/platform/ports/audit'

export interface NewAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly locale: Locale
  readonly rank: StoredRank
}

export const normalizeEmail = (email: string): string => email.trim().toLowerCase()

export const findAccount = async (payload: Payload, email: string) => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: normalizeEmail(email) } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

const isEmailTaken = (error: unknown): boolean =>
  error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'email')

/**
 * @param actor - who makes it, for the audit log
 * @throws DomainError `account.emailTaken`, also when two ask at once: the unique index decides
 */
export const createAccount = async (payload: Payload, account: NewAccount, actor: AuditActor) => {
  try {
    return await payload.create({
      collection: 'users',
      data: { ...account, email: normalizeEmail(account.email) },
      context: { auditActor: actor },
      overrideAccess: true,
    })
  } catch (error) {
    if (isEmailTaken(error)) throw new DomainError('account.emailTaken', {}, { cause: error })
    throw error
  }
}
