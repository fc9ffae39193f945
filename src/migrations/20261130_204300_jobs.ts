import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

import { LINE_FUNCTIONS } from '@/platform/jobs/line-functions'

/** One table for jobs of all kinds: what is asked for becomes a document, and every job stands in a lane. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"owner_key" varchar NOT NULL,
  	"owner_id" uuid,
  	"idempotency_key" varchar NOT NULL,
  	"body_hash" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"state" varchar DEFAULT 'queued' NOT NULL,
  	"engine" varchar,
  	"lane" varchar NOT NULL,
  	"cost" numeric NOT NULL,
  	"request" jsonb NOT NULL,
  	"result" jsonb,
  	"line_start" numeric DEFAULT 0 NOT NULL,
  	"line_cost" numeric DEFAULT 0 NOT NULL,
  	"attempt" numeric DEFAULT 0 NOT NULL,
  	"fence" numeric DEFAULT 0 NOT NULL,
  	"lease_expires_at" timestamp(3) with time zone,
  	"run_after" timestamp(3) with time zone,
  	"engine_handle" varchar,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"error_code" varchar,
  	"error_params" jsonb,
  	"retry_of" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );`)
  await db.execute(sql`
  INSERT INTO "jobs" (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, lane, cost, request,
    result, line_start, line_cost, attempt, fence, lease_expires_at, engine_handle, started_at, finished_at, error_code,
    error_params, retry_of, updated_at, created_at)
  SELECT id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, 'cpu', "count",
    jsonb_build_object('prompt', prompt, 'negativePrompt', coalesce(negative_prompt, ''), 'style', style,
      'width', width, 'height', height, 'count', "count", 'seed', seed),
    CASE WHEN drawn IS NOT NULL THEN jsonb_build_object('drawn', drawn, 'notDrawn', coalesce(not_drawn, '[]'::jsonb)) END,
    line_start, line_cost, attempt, fence, lease_expires_at, engine_handle, started_at, finished_at, error_code,
    error_params, retry_of, updated_at, created_at
  FROM "generation_jobs";

  DROP FUNCTION kadr_line_arrange(text, uuid, text, numeric);
  DROP FUNCTION kadr_line_place(text, int, int, text[]);
  DROP FUNCTION kadr_line_lock(text);
  DROP FUNCTION kadr_counted_jobs(text, text[]);
  DROP FUNCTION kadr_line_time();
  DROP TABLE "generation_jobs" CASCADE;

  -- Waiting rows are found by themselves; only ends still have to be announced.
  DELETE FROM "outbox" WHERE topic <> 'news';
  UPDATE "outbox" SET topic = 'changed';
  -- Workers report again within seconds.
  DELETE FROM "workers";
  ALTER TABLE "workers" DROP COLUMN "slots";
  ALTER TABLE "workers" ADD COLUMN "lanes" jsonb NOT NULL;

  ALTER TABLE "jobs" ADD CONSTRAINT "jobs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "jobs_owner_idx" ON "jobs" USING btree ("owner_id");
  CREATE INDEX "jobs_updated_at_idx" ON "jobs" USING btree ("updated_at");
  CREATE INDEX "jobs_created_at_idx" ON "jobs" USING btree ("created_at");
  CREATE UNIQUE INDEX "ownerKey_idempotencyKey_idx" ON "jobs" USING btree ("owner_key","idempotency_key");
  CREATE INDEX "ownerKey_createdAt_idx" ON "jobs" USING btree ("owner_key","created_at");
  CREATE INDEX "state_leaseExpiresAt_idx" ON "jobs" USING btree ("state","lease_expires_at");
  CREATE INDEX "lane_state_lineStart_createdAt_idx" ON "jobs" USING btree ("lane","state","line_start","created_at");
  CREATE INDEX "ownerKey_lane_lineStart_idx" ON "jobs" USING btree ("owner_key","lane","line_start");
  CREATE INDEX "kind_engine_finishedAt_idx" ON "jobs" USING btree ("kind","engine","finished_at");`)
  await db.execute(sql.raw(LINE_FUNCTIONS))
}

/** What is asked for cannot be put back into columns that later kinds of jobs do not have. */
export function down(_: MigrateDownArgs): Promise<void> {
  return Promise.reject(new Error('the migration `jobs` cannot be undone: restore a backup'))
}
