import { raw } from 'sql-template-tag'

import { isDue, isRunnable } from './due'
import { lineOrder } from './line'
import { WORKER_FRESH } from './presence'

/** Jobs whose duration makes the pace. */
const PACE_JOBS = 20

/** Their average, for a job that is called `p_job`. */
export const selectPace = (ofEngine: string): string => `
  SELECT avg(seconds) AS pace FROM (
    SELECT extract(epoch FROM d.finished_at - d.started_at) / d.cost AS seconds FROM jobs d
    WHERE d.kind = p_job.kind AND ${ofEngine} AND d.finished_at IS NOT NULL AND d.state = 'done'
    ORDER BY d.engine DESC, d.finished_at DESC LIMIT ${PACE_JOBS}) recent`

/**
 * The database's own functions about one job; a migration makes them. Whoever changes one, or what it is made of, adds a
 * migration that makes them anew. They are functions because PostgreSQL keeps the plans of a function's statements: on the
 * embedded database, planning takes longer than running.
 */
export const JOB_FUNCTIONS = `
-- What a waiting job waits for: see Wait in job-row.ts. Null when it does not wait.
CREATE OR REPLACE FUNCTION kadr_job_wait(p_job jobs) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_job.state <> 'queued' THEN RETURN NULL; END IF;
  RETURN (SELECT jsonb_build_object(
    'ahead', line.ahead, 'ownAhead', line.own,
    'costBefore', line.cost + (SELECT coalesce(sum(r.cost), 0) FROM jobs r
      WHERE r.lane = p_job.lane AND r.state IN ('running', 'storing')),
    'slots', (SELECT coalesce(sum((w.lanes->>p_job.lane)::int), 0) FROM workers w
      WHERE ${WORKER_FRESH} AND (p_job.engine IS NULL OR w.engines ? p_job.engine)),
    'hasWorker', EXISTS (SELECT FROM workers w WHERE ${WORKER_FRESH}))
  FROM (
    SELECT count(*) AS ahead, count(*) FILTER (WHERE q.owner_key = p_job.owner_key) AS own,
      coalesce(sum(q.cost), 0) AS cost
    FROM jobs q
    WHERE q.state = 'queued' AND q.lane = p_job.lane AND ${isDue('q')}
      AND (${lineOrder('q')}) < (${lineOrder('p_job')})) line);
END $$;

-- Seconds that one unit of cost of its kind and engine took of late; null when it has ended, or none was done of late.
-- The order names the engine so that the index on kind, engine and end is read from its end.
CREATE OR REPLACE FUNCTION kadr_job_pace(p_job jobs) RETURNS float8 LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_job.state NOT IN ('queued', 'running', 'storing') THEN RETURN NULL; END IF;
  IF p_job.engine IS NULL THEN RETURN (${selectPace('d.engine IS NULL')}); END IF;
  RETURN (${selectPace('d.engine = p_job.engine')});
END $$;

-- Claims whom the lane's fair line names next, of those that the worker can run; other workers' choices of this moment are
-- left out.
CREATE OR REPLACE FUNCTION kadr_claim_job(p_lane text, p_kinds text[], p_engines text[], p_lease interval)
RETURNS SETOF jobs LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN QUERY WITH next AS (
    SELECT q.id FROM jobs q
    WHERE q.lane = p_lane AND ${isRunnable(raw('p_kinds'), raw('p_engines')).sql}
    ORDER BY ${lineOrder('q')} LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE jobs j SET state = 'running', attempt = j.attempt + 1, fence = j.fence + 1,
    lease_expires_at = now() + p_lease, started_at = coalesce(j.started_at, now()), updated_at = now()
  FROM next WHERE j.id = next.id
  RETURNING j.*;
END $$;`
