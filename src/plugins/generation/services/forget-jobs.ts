import { isOwnerExpired } from '@/collections/expired-owner'
import type { Container } from '@/platform/ports/container'

/** Idempotency keys are kept for 24 hours; afterwards the row's own id stands in their place. */
export const expireIdempotencyKeys = async ({ database }: Pick<Container, 'database'>): Promise<void> => {
  await database.query(
    `UPDATE jobs SET idempotency_key = id::text
     WHERE created_at < now() - interval '24 hours' AND idempotency_key <> id::text AND owner_key <> 'system'`,
  )
}

/**
 * Jobs, prompts included, go with their pictures: a guest's 24 hours after they were asked for, and those of an account that
 * is deleted.
 */
export const forgetJobs = async ({ database }: Pick<Container, 'database'>): Promise<void> => {
  await database.query(
    `DELETE FROM jobs WHERE ${isOwnerExpired('jobs')}
       AND state IN ('done', 'failed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM media WHERE media.job = jobs.id::text)`,
  )
}
