import { isOwnerExpired } from '@/collections/expired-owner'
import type { Container } from '@/platform/ports/container'

import { BIN_DAYS, fileKeysOf } from '../contract'

const BATCH = 200

interface Expired {
  readonly id: string
  readonly file_key: string
}

/** A guest's after a day, what lay in the bin for its time, and what belonged to a deleted account. */
const EXPIRED = `
SELECT id, file_key FROM media
WHERE deleted_at < now() - make_interval(days => $2) OR ${isOwnerExpired('media')}
LIMIT $1`

/**
 * Deletes for good what nobody may have any more: files first, then rows, so that a row without a file is the worst a
 * crash leaves, and the next round takes it.
 *
 * @returns how many media were deleted
 */
export const sweepMedia = async ({
  database,
  files,
}: Pick<Container, 'database' | 'files'>): Promise<number> => {
  const expired = await database.query<Expired>(EXPIRED, [BATCH, BIN_DAYS])
  for (const { id, file_key: fileKey } of expired) {
    for (const key of fileKeysOf(fileKey)) await files.delete(key)
    await database.query(`DELETE FROM media WHERE id = $1`, [id])
  }
  return expired.length
}
