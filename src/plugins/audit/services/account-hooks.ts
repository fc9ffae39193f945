import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'

import type { AuditAction } from '@/platform/ports/audit'
import type { JsonObject } from '@/platform/kernel/json'
import type { User } from '@/payload-types'

import { recordInRequest } from './record-in-request'

const target = (id: string) => ({ type: 'account', id }) as const

/** The password is gone from the data by the time it is stored. */
export const notePassword: CollectionBeforeChangeHook = ({ data, context, operation }) => {
  context.setsPassword = operation === 'update' && Boolean((data as { password?: unknown }).password)
  return data
}

interface Change {
  readonly action: AuditAction
  readonly details: JsonObject
}

const changesOf = (doc: User, before: Partial<User>, setsPassword: boolean): Change[] => [
  ...(doc.rank === before.rank
    ? []
    : [
        {
          action: 'account.rankChanged' as const,
          details: { from: before.rank ?? null, to: doc.rank },
        },
      ]),
  ...(doc.email === before.email ? [] : [{ action: 'account.emailChanged' as const, details: {} }]),
  ...(setsPassword ? [{ action: 'account.passwordChanged' as const, details: {} }] : []),
]

export const recordAccount =
  (addressKey: Buffer): CollectionAfterChangeHook<User> =>
  async ({ doc, previousDoc, operation, req, context }) => {
    const changes: Change[] =
      operation === 'create'
        ? [{ action: 'account.created', details: { rank: doc.rank } }]
        : changesOf(doc, previousDoc, context.setsPassword === true)
    for (const change of changes) {
      await recordInRequest(req, addressKey, { ...change, target: target(doc.id) })
    }
    return doc
  }

export const recordDeletion =
  (addressKey: Buffer): CollectionAfterDeleteHook<User> =>
  ({ id, doc, req }) =>
    recordInRequest(req, addressKey, {
      action: 'account.deleted',
      target: target(String(id)),
      details: { rank: doc.rank },
    })
