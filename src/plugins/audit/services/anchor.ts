import type { AuditHead } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'

import { findLastKeptHead, noteKeptHeads } from './kept-heads'

/**
 * Keeps the head of the chain outside the database, unless it is kept already, and notes in the database that it is. Heads from
 * before there were such notes are noted once, so that none of them can vanish unnoticed from then on.
 *
 * @returns the head; null while there is no entry
 */
export const anchorHead = async ({
  auditHeads,
  database,
}: Pick<Container, 'auditHeads' | 'database'>): Promise<AuditHead | null> => {
  const [head] = await database.query<AuditHead>(
    `SELECT seq, encode(hash, 'hex') AS hash FROM audit_log ORDER BY seq DESC LIMIT 1`,
  )
  if (!head) return null
  const last = await findLastKeptHead(database)
  if (last?.seq === head.seq && last.hash === head.hash) return head
  const earlier = last === null ? await auditHeads.list() : []
  const isOutside = earlier.some(({ seq, hash }) => seq === head.seq && hash === head.hash)
  if (!isOutside) await auditHeads.append(head)
  await noteKeptHeads(database, [...earlier, head])
  return head
}
