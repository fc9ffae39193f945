import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import { SYSTEM_OWNER } from '../jobs/lease'
import type { Container } from '../ports/container'
import { findDueTable, isEmbedded, vacuumTable } from './due-table'
import { listenForRequests, type RequestActivity } from './request-activity'

/** Between two tables, in ms. */
const EVERY_MS = 15_000

export interface VacuumOptions {
  /** No request has come in for this long. Default 5_000 */
  readonly quietMs?: number
  /** A table has one round in this time: what grows in between is a few hundred kilobytes. Default ten minutes */
  readonly restMs?: number
}

type Parts = Pick<Container, 'bus' | 'clock' | 'database' | 'log'>

/** Recurring tasks, this one among them, are never done. */
const hasJobs = async ({ database }: Parts): Promise<boolean> => {
  const active = await runSql(
    database,
    sql`SELECT FROM jobs WHERE state IN ('queued', 'running', 'storing') AND owner_key <> ${SYSTEM_OWNER} LIMIT 1`,
  )
  return active.length > 0
}

/**
 * Vacuums and analyses the embedded database, which nobody else does: one table a round, while nobody asks for anything and no job
 * runs or waits, because everybody waits meanwhile. A database server looks after itself.
 */
export const createVacuumTask = ({ quietMs = 5_000, restMs = 600_000 }: VacuumOptions = {}) => {
  let activity: Promise<RequestActivity> | undefined
  let isNeeded: boolean | undefined
  return {
    name: 'upkeep.vacuum',
    everyMs: EVERY_MS,
    /** @returns the table that had its round; null when none was due, or it was not the time */
    async run(parts: Parts): Promise<string | null> {
      isNeeded ??= await isEmbedded(parts.database)
      if (!isNeeded) return null
      const requests = await (activity ??= listenForRequests(parts))
      const isQuiet = (): boolean => requests.quietMs() >= quietMs
      if (!isQuiet() || (await hasJobs(parts))) return null
      const table = await findDueTable(parts.database, restMs)
      if (table === null || !isQuiet()) return null
      await vacuumTable(parts.database, table)
      parts.log.debug({ table }, 'table vacuumed and analysed')
      return table
    },
  }
}
