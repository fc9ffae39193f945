import type { Database } from '../ports/database'

/**
 * The thresholds of PostgreSQL's own autovacuum (its manual, §24.1.6, default settings), and tables of ours that have no
 * statistics: new ones, and all of them after the process was killed, for its counts are gone then.
 */
const DUE = `
SELECT s.relid::regclass::text AS name
FROM pg_stat_all_tables s JOIN pg_class c ON c.oid = s.relid
WHERE s.schemaname IN ('public', 'pg_catalog') AND c.relkind = 'r'
  AND coalesce(s.last_vacuum < now() - make_interval(secs => $1::float8 / 1000), true)
  AND (s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
    OR s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
    OR s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
    OR (s.schemaname = 'public' AND s.last_vacuum IS NULL))
ORDER BY s.n_dead_tup DESC, s.relid LIMIT 1`

/**
 * The table that needs a round most, as SQL names it; null when none does.
 *
 * @param restMs - a table is left alone for this long after its last round
 */
export const findDueTable = async (database: Database, restMs: number): Promise<string | null> => {
  const [due] = await database.query<{ name: string }>(DUE, [restMs])
  return due?.name ?? null
}

/** Gives the room of deleted rows back, and counts anew what the planner knows. Everybody waits meanwhile. */
export const vacuumTable = async (database: Database, name: string): Promise<void> => {
  await database.query(`VACUUM (ANALYZE) ${name}`)
}

/** True for PGlite, which says that autovacuum is on and has no process that does it. */
export const isEmbedded = async (database: Database): Promise<boolean> => {
  const [row] = await database.query<{ version: string }>('SELECT version() AS version')
  return row?.version.includes('PGlite') ?? false
}
