import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "workers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"slots" numeric NOT NULL,
  	"engines" jsonb NOT NULL,
  	"seen_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "generation_jobs" ADD COLUMN "line_start" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "generation_jobs" ADD COLUMN "line_cost" numeric DEFAULT 0 NOT NULL;
  CREATE INDEX "workers_seen_at_idx" ON "workers" USING btree ("seen_at");
  CREATE INDEX "workers_updated_at_idx" ON "workers" USING btree ("updated_at");
  CREATE INDEX "workers_created_at_idx" ON "workers" USING btree ("created_at");
  CREATE INDEX "state_lineStart_createdAt_idx" ON "generation_jobs" USING btree ("state","line_start","created_at");
  CREATE INDEX "ownerKey_lineStart_idx" ON "generation_jobs" USING btree ("owner_key","line_start");
  CREATE INDEX "engine_finishedAt_idx" ON "generation_jobs" USING btree ("engine","finished_at");`)
  await db.execute(sql`
  UPDATE "generation_jobs" SET "line_cost" = "count";

  -- The fair line's own time: the furthest place from which a job has started.
  CREATE FUNCTION kadr_line_time() RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(furthest), 0)
    FROM unnest(ARRAY['running', 'storing', 'done', 'failed']) AS started(state),
      LATERAL (SELECT max(line_start) AS furthest FROM generation_jobs j WHERE j.state = started.state) AS one
  $$;

  -- What counts towards an owner's 24 hours on these engines.
  CREATE FUNCTION kadr_counted_jobs(p_owner text, p_engines text[])
  RETURNS TABLE (id uuid, created_at timestamptz, count numeric) LANGUAGE sql STABLE AS $$
    SELECT j.id, j.created_at, j.count FROM generation_jobs j
    WHERE j.owner_key = p_owner AND j.created_at > now() - interval '24 hours'
      AND j.engine = ANY (p_engines) AND j.state NOT IN ('failed', 'cancelled')
  $$;

  -- An owner's jobs come and move one after another; each statement after this one sees what the one before has done.
  CREATE FUNCTION kadr_line_lock(p_owner text) RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('kadr.line ' || p_owner, 0))
  $$;

  -- Where a new job of the owner comes into the line; null when p_quota does not let it in.
  CREATE FUNCTION kadr_line_place(p_owner text, p_pictures int, p_quota int, p_engines text[])
  RETURNS numeric LANGUAGE plpgsql VOLATILE AS $$
  BEGIN
    PERFORM kadr_line_lock(p_owner);
    IF p_quota IS NOT NULL AND p_quota < p_pictures
      + (SELECT coalesce(sum(c.count), 0) FROM kadr_counted_jobs(p_owner, p_engines) c)
    THEN RETURN NULL; END IF;
    RETURN greatest(kadr_line_time(), (
      SELECT line_start + line_cost FROM generation_jobs
      WHERE owner_key = p_owner AND state <> 'cancelled' ORDER BY line_start DESC LIMIT 1));
  END $$;

  -- Puts one waiting job of the owner elsewhere among the owner's own (first, earlier, later, last), or, where p_freed is
  -- the place of one that has left, moves up those behind it. The owner as a whole stands where it stood.
  CREATE FUNCTION kadr_line_arrange(p_owner text, p_job uuid, p_to text, p_freed numeric)
  RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
  DECLARE line_time numeric;
  BEGIN
    PERFORM kadr_line_lock(p_owner);
    line_time := kadr_line_time();
    RETURN QUERY WITH waiting AS (
      SELECT j.id, j.line_start, j.line_cost, row_number() OVER (ORDER BY j.line_start, j.created_at, j.id) AS place
      FROM generation_jobs j WHERE j.owner_key = p_owner AND j.state = 'queued'
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
    UPDATE generation_jobs j SET line_start = p.line_start FROM packed p
    WHERE j.id = p.id AND j.state = 'queued' AND j.line_start <> p.line_start
    RETURNING j.id;
  END $$;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP FUNCTION kadr_line_arrange(text, uuid, text, numeric);
  DROP FUNCTION kadr_line_place(text, int, int, text[]);
  DROP FUNCTION kadr_line_lock(text);
  DROP FUNCTION kadr_counted_jobs(text, text[]);
  DROP FUNCTION kadr_line_time();
   ALTER TABLE "workers" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "workers" CASCADE;
  DROP INDEX "state_lineStart_createdAt_idx";
  DROP INDEX "ownerKey_lineStart_idx";
  DROP INDEX "engine_finishedAt_idx";
  ALTER TABLE "generation_jobs" DROP COLUMN "line_start";
  ALTER TABLE "generation_jobs" DROP COLUMN "line_cost";`)
}
