import type { WorkerContainer } from '@/platform/ports/container'

/** How often a worker says that it is there. */
export const PRESENCE_MS = 5_000

/** A row of `workers` that has been heard of in three rounds. */
export const WORKER_FRESH = `seen_at > now() - interval '${(3 * PRESENCE_MS) / 1_000} seconds'`

const TELL = `
WITH gone AS (DELETE FROM workers WHERE seen_at < now() - interval '1 hour')
INSERT INTO workers (id, slots, engines, seen_at) VALUES ($1, $2, $3::jsonb, now())
ON CONFLICT (id) DO UPDATE SET slots = $2, engines = $3::jsonb, seen_at = now(), updated_at = now()`

/** What one worker tells of itself, so that a job can say why it waits and until when. */
export const createPresence = ({ database, engines, settings, newId }: WorkerContainer) => {
  const id = newId()
  return {
    async tell(): Promise<void> {
      const all = await Promise.all(
        [...engines.values()].map(async (engine) => ((await engine.health()).isReady ? [engine.id] : [])),
      )
      await database.query(TELL, [id, settings.workerConcurrency, JSON.stringify(all.flat())])
    },
    /** It takes nothing more. */
    async leave(): Promise<void> {
      await database.query(`DELETE FROM workers WHERE id = $1`, [id])
    },
  }
}
