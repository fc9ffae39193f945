import { isFinished, type JobState } from '@/platform/kernel/job-state'
import { announceChange, type ChangedJob } from '@/platform/jobs/signals'
import { userOwnerKey } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

/** A guest's jobs become an account's, whatever state they are in: what is being drawn lands in its library. */
export const adoptJobs = async (
  { database, bus }: Pick<Container, 'bus' | 'database'>,
  guestKey: string,
  userId: string,
): Promise<void> => {
  const adopted = await database.query<ChangedJob & { readonly state: JobState }>(
    `UPDATE jobs SET owner_key = $2, owner_id = $3, updated_at = now() WHERE owner_key = $1
     RETURNING id, kind, owner_key, state`,
    [guestKey, userOwnerKey(userId), userId],
  )
  // Whoever follows them by the guest's key reads whose they are now.
  for (const job of adopted) if (!isFinished(job.state)) await announceChange(bus, job)
}
