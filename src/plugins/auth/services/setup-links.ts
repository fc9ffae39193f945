import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { DomainError } from '@/platform/kernel/domain-error'
import { randomToken } from '@/platform/kernel/ids'
import type { AuditActor } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'

import { SETUP_LINK_HOURS, type SetupBody } from '../contract'
import { createAccount } from './accounts'

const TOKEN_BYTES = 32

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const NO_SUPER_ADMIN = `NOT EXISTS (SELECT 1 FROM users WHERE rank = 'super-admin')`
const IS_OPEN = `token_hash = $1 AND used_at IS NULL AND expires_at > now() AND ${NO_SUPER_ADMIN}`

/**
 * Makes a one-time link for the first Super Admin and ends all earlier ones.
 *
 * @returns the page's address, or null when there is a Super Admin already
 */
export const createSetupLink = async (container: Container): Promise<string | null> => {
  const token = randomToken(TOKEN_BYTES)
  const rows = await container.database.query(
    `WITH earlier AS (UPDATE setup_links SET expires_at = now() - interval '1 second' WHERE used_at IS NULL AND ${NO_SUPER_ADMIN})
     INSERT INTO setup_links (id, token_hash, expires_at)
     SELECT $2, $1, now() + make_interval(hours => $3) WHERE ${NO_SUPER_ADMIN}
     RETURNING id`,
    [hashOf(token), container.newId(), SETUP_LINK_HOURS],
  )
  return rows.length > 0 ? `${container.settings.publicUrl}/setup?token=${token}` : null
}

export const isSetupOpen = async (container: Container, token: string): Promise<boolean> => {
  const rows = await container.database.query(`SELECT 1 FROM setup_links WHERE ${IS_OPEN}`, [hashOf(token)])
  return rows.length > 0
}

/** True once the studio has its Super Admin: no set-up link does anything then. */
export const hasSuperAdmin = async ({ database }: Pick<Container, 'database'>): Promise<boolean> => {
  const rows = await database.query(`SELECT 1 WHERE NOT ${NO_SUPER_ADMIN}`)
  return rows.length > 0
}

const linkInvalid = async (container: Container): Promise<DomainError> =>
  new DomainError('auth.setupLinkInvalid', { studio: (await hasSuperAdmin(container)) ? 'ready' : 'new' })

const release = (container: Container, token: string) =>
  container.database.query(`UPDATE setup_links SET used_at = NULL WHERE token_hash = $1`, [hashOf(token)])

/**
 * Spends the link and makes the first Super Admin.
 *
 * @param actor - who spends it, for the audit log
 * @throws DomainError `auth.setupLinkInvalid` (used, old, foreign, or there is a Super Admin), `account.emailTaken`;
 * the link can be used again after the latter
 */
export const spendSetupLink = async (
  payload: Payload,
  container: Container,
  { token, ...account }: SetupBody,
  actor: AuditActor,
): Promise<void> => {
  const claimed = await container.database.query(
    `UPDATE setup_links SET used_at = now() WHERE ${IS_OPEN} RETURNING id`,
    [hashOf(token)],
  )
  if (claimed.length === 0) throw await linkInvalid(container)
  try {
    await createAccount(payload, { ...account, rank: 'super-admin' }, actor)
  } catch (error) {
    await release(container, token)
    throw error
  }
}
