import type { AfterErrorHook, PayloadRequest } from 'payload'

import type { AuditAction, AuditEntry } from '@/platform/ports/audit'

import { recordRefusal } from './record-in-request'

const REFUSED = new Set([403, 404])

interface Refused {
  readonly action: AuditAction
  readonly target: AuditEntry['target']
}

const refusedOf = ({ routeParams }: PayloadRequest): Refused | null => {
  const { collection, global, id } = routeParams ?? {}
  if (global === 'limits')
    return { action: 'settings.changeRefused', target: { type: 'settings', id: global } }
  if (collection !== 'users') return null
  return {
    action: 'account.changeRefused',
    target: { type: 'account', id: typeof id === 'string' ? id : '' },
  }
}

/**
 * What somebody signed in tried to change and may not: ranks, accounts, settings. Guests are not recorded: anybody could fill
 * the log with them.
 */
export const recordRefusals =
  (addressKey: Buffer): AfterErrorHook =>
  async ({ error, req }) => {
    const status = (error as { status?: number }).status ?? 500
    const refused = refusedOf(req)
    if (!req.user || !refused || req.method === 'GET' || !REFUSED.has(status)) return
    await recordRefusal(req, addressKey, { ...refused, details: { status, method: req.method ?? '' } })
  }
