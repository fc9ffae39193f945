import type { AuditHead } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'

/**
 * Keeps the head of the chain outside the database, unless it is kept already.
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
  const last = (await auditHeads.list()).at(-1)
  if (last?.seq !== head.seq || last.hash !== head.hash) await auditHeads.append(head)
  return head
}
