import { userOwnerKey } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

/** A guest's pictures become an account's, and are no longer deleted after a day. */
export const adoptMedia = async (
  { database }: Pick<Container, 'database'>,
  guestKey: string,
  userId: string,
): Promise<void> => {
  await database.query(
    `UPDATE media SET owner_key = $2, owner_id = $3, updated_at = now() WHERE owner_key = $1`,
    [guestKey, userOwnerKey(userId), userId],
  )
}
