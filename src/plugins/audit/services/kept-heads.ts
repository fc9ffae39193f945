import type { AuditHead } from '@/platform/ports/audit'
import type { Database } from '@/platform/ports/database'

/** Which heads were kept outside the database, oldest first: the file that is outside must hold all of them. */
export const findKeptHeads = (database: Database): Promise<AuditHead[]> =>
  database.query<AuditHead & Record<string, unknown>>(
    `SELECT seq, encode(hash, 'hex') AS hash FROM audit_heads ORDER BY number`,
  )

/** The last one kept; null while none was. */
export const findLastKeptHead = async (database: Database): Promise<AuditHead | null> => {
  const [last] = await database.query<AuditHead>(
    `SELECT seq, encode(hash, 'hex') AS hash FROM audit_heads ORDER BY number DESC LIMIT 1`,
  )
  return last ?? null
}

/** Writes down that heads are outside. Call it after they are: a crash in between must not make the file too short. */
export const noteKeptHeads = async (database: Database, heads: readonly AuditHead[]): Promise<void> => {
  await database.query(
    `INSERT INTO audit_heads (seq, hash)
     SELECT (head->>'seq')::bigint, decode(head->>'hash', 'hex')
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS heads (head, place) ORDER BY place
     ON CONFLICT (seq, hash) DO NOTHING`,
    [JSON.stringify(heads)],
  )
}
