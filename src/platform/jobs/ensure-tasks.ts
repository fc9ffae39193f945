import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { Container } from '../ports/container'
import { SYSTEM_OWNER } from './lease'
import type { JobRegistry } from './registry'

/** Writes the row of every recurring task that has none yet: one row a task, however many workers there are. */
export const ensureTasks = async (
  { database, newId }: Pick<Container, 'database' | 'newId'>,
  { definitions }: Pick<JobRegistry, 'definitions'>,
): Promise<void> => {
  const tasks = definitions.filter(({ everyMs }) => everyMs)
  for (const { kind: task } of tasks) {
    await runSql(
      database,
      sql`INSERT INTO jobs (id, owner_key, idempotency_key, body_hash, locale, kind, state, lane, cost, request)
        VALUES (${newId()}::uuid, ${SYSTEM_OWNER}, ${task.kind}, '', 'en', ${task.kind}, 'queued', ${task.lane(null)},
          ${task.cost({})}, '{}'::jsonb)
        ON CONFLICT (owner_key, idempotency_key) DO NOTHING`,
    )
  }
}
