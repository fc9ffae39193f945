import { setTimeout as delay } from 'node:timers/promises'

import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { WorkerContainer } from '../ports/container'
import type { RenderEngine } from '../ports/render-engine'

/** How often a worker reports that it runs; ms. */
export const PRESENCE_MS = 5_000

/** A row of `workers` (as `w`, or alone) that has reported in one of the last three rounds. */
export const WORKER_FRESH = `seen_at > now() - interval '${(3 * PRESENCE_MS) / 1_000} seconds'`

const failAfter = async (ms: number): Promise<never> => {
  await delay(ms, undefined, { ref: false })
  throw new Error(`no answer within ${ms} ms`)
}

type EngineParts = Pick<WorkerContainer, 'engines' | 'log'>

/**
 * Ids of the engines that can take a job now. One that does not say so in time is not ready: the others work on, and the worker
 * goes on reporting.
 *
 * @param answerMs - how long each may take to answer
 */
export const findReadyEngines = async (
  { engines, log }: EngineParts,
  answerMs = PRESENCE_MS,
): Promise<string[]> => {
  const isReady = async (engine: RenderEngine): Promise<boolean> => {
    try {
      return (await Promise.race([engine.health(), failAfter(answerMs)])).isReady
    } catch (error) {
      log.warn(
        { err: error, engine: engine.id },
        'engine does not say whether it is ready: counted as not ready',
      )
      return false
    }
  }
  const all = await Promise.all(
    [...engines.values()].map(async (engine) => ((await isReady(engine)) ? [engine.id] : [])),
  )
  return all.flat()
}

/** One worker's row of `workers`: what it can run, so that a job can say why it waits and until when. */
export const createPresence = ({ database, settings, newId }: WorkerContainer) => {
  const id = newId()
  return {
    /** @param engines - ids of those that are ready */
    async report(engines: readonly string[]): Promise<void> {
      const lanes = JSON.stringify(settings.lanes)
      const ready = JSON.stringify(engines)
      await runSql(
        database,
        sql`WITH silent AS (DELETE FROM workers WHERE seen_at < now() - interval '1 hour')
        INSERT INTO workers (id, lanes, engines, seen_at) VALUES (${id}, ${lanes}::jsonb, ${ready}::jsonb, now())
        ON CONFLICT (id) DO UPDATE SET lanes = excluded.lanes, engines = excluded.engines, seen_at = now(), updated_at = now()`,
      )
    },
    /** It takes nothing more. */
    async remove(): Promise<void> {
      await runSql(database, sql`DELETE FROM workers WHERE id = ${id}`)
    },
  }
}
