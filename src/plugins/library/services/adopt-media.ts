import sql from 'sql-template-tag'

import { runSql } from '@/platform/database/run-sql'
import { userOwnerKey } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

/** A guest's pictures become an account's, and are no longer deleted after a day. */
export const adoptMedia = async (
  { database }: Pick<Container, 'database'>,
  guestKey: string,
  userId: string,
): Promise<void> => {
  const statement = sql`
    UPDATE media SET owner_key = ${userOwnerKey(userId)}, owner_id = ${userId}, updated_at = now()
    WHERE owner_key = ${guestKey}`
  await runSql(database, statement)
}
