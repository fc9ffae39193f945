/**
 * The database's own functions of the fair line; a migration makes them. Whoever changes one adds a migration that makes them
 * anew. They are functions because a place in line and a quota need a count that nobody else changes meanwhile: the owner's
 * lock is taken first, so that the next statement inside sees all that came before, within the one statement that inserts.
 */
export const LINE_FUNCTIONS = `
-- A lane's own time: the furthest place from which a job has started.
CREATE OR REPLACE FUNCTION kadr_line_time(p_lane text) RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(furthest), 0)
  FROM unnest(ARRAY['running', 'storing', 'done', 'failed']) AS started(state),
    LATERAL (SELECT max(line_start) AS furthest FROM jobs j WHERE j.lane = p_lane AND j.state = started.state) AS one
$$;

-- What counts towards an owner's 24 hours on these engines.
CREATE OR REPLACE FUNCTION kadr_counted_jobs(p_owner text, p_engines text[])
RETURNS TABLE (id uuid, created_at timestamptz, cost numeric) LANGUAGE sql STABLE AS $$
  SELECT j.id, j.created_at, j.cost FROM jobs j
  WHERE j.owner_key = p_owner AND j.created_at > now() - interval '24 hours'
    AND j.engine = ANY (p_engines) AND j.state NOT IN ('failed', 'cancelled')
$$;

-- An owner's jobs come and move one after another; each statement after this one sees what the one before has done.
CREATE OR REPLACE FUNCTION kadr_line_lock(p_owner text) RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('kadr.line ' || p_owner, 0))
$$;

-- Where a new job of the owner comes into its lane's line; null when p_quota does not let it in.
CREATE OR REPLACE FUNCTION kadr_line_place(p_owner text, p_lane text, p_cost numeric, p_quota int, p_engines text[])
RETURNS numeric LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM kadr_line_lock(p_owner);
  IF p_quota IS NOT NULL AND p_quota < p_cost
    + (SELECT coalesce(sum(c.cost), 0) FROM kadr_counted_jobs(p_owner, p_engines) c)
  THEN RETURN NULL; END IF;
  RETURN greatest(kadr_line_time(p_lane), (
    SELECT line_start + line_cost FROM jobs
    WHERE owner_key = p_owner AND lane = p_lane AND state <> 'cancelled' ORDER BY line_start DESC LIMIT 1));
END $$;

-- Puts one waiting job elsewhere among its owner's own of its lane (first, earlier, later, last), or, where p_freed is
-- the place in p_lane of one that has left, moves up those behind it. The owner as a whole stands where it stood.
CREATE OR REPLACE FUNCTION kadr_line_arrange(p_owner text, p_lane text, p_job uuid, p_to text, p_freed numeric)
RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  own_lane text := coalesce(p_lane, (SELECT j.lane FROM jobs j WHERE j.id = p_job));
  line_time numeric;
BEGIN
  PERFORM kadr_line_lock(p_owner);
  line_time := kadr_line_time(own_lane);
  RETURN QUERY WITH waiting AS (
    SELECT j.id, j.line_start, j.line_cost, row_number() OVER (ORDER BY j.line_start, j.created_at, j.id) AS place
    FROM jobs j WHERE j.owner_key = p_owner AND j.lane = own_lane AND j.state = 'queued'
  ), wished AS (
    SELECT w.*, CASE WHEN w.id IS DISTINCT FROM p_job THEN w.place ELSE
      CASE p_to WHEN 'first' THEN 0 WHEN 'earlier' THEN w.place - 1.5 WHEN 'later' THEN w.place + 1.5
        ELSE 'infinity'::float8 END END AS wish
    FROM waiting w
  ), behind AS (
    SELECT w.id, least(min(w.line_start) OVER (), p_freed) AS base,
      first_value(w.line_cost) OVER (ORDER BY w.wish) AS first_cost,
      sum(w.line_cost) OVER (ORDER BY w.wish ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM wished w
  ), packed AS (
    SELECT b.id, CASE WHEN b.before IS NULL THEN b.base
      ELSE greatest(b.base, line_time - b.first_cost) + b.before END AS line_start
    FROM behind b
  )
  UPDATE jobs j SET line_start = p.line_start FROM packed p
  WHERE j.id = p.id AND j.state = 'queued' AND j.line_start <> p.line_start
  RETURNING j.id;
END $$;`
