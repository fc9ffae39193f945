import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_rank" AS ENUM('user', 'creator', 'admin', 'super-admin');
  CREATE TYPE "public"."enum_users_locale" AS ENUM('en', 'pl');
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT '',
  	"rank" "enum_users_rank" DEFAULT 'user' NOT NULL,
  	"locale" "enum_users_locale" DEFAULT 'en' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"alt" varchar,
  	"kind" varchar NOT NULL,
  	"privacy" varchar DEFAULT 'private' NOT NULL,
  	"owner_id" uuid,
  	"owner_key" varchar NOT NULL,
  	"job" varchar,
  	"job_index" numeric,
  	"prompt" varchar,
  	"seed" numeric,
  	"engine" varchar,
  	"style" varchar,
  	"width" numeric,
  	"height" numeric,
  	"mime" varchar,
  	"size_bytes" numeric,
  	"sha256" varchar,
  	"file_key" varchar,
  	"thumbhash" varchar,
  	"source" varchar DEFAULT 'generated' NOT NULL,
  	"digital_source_type" varchar,
  	"recipe" jsonb,
  	"deleted_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mails" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"to" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "setup_links" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "generation_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"owner_key" varchar NOT NULL,
  	"owner_id" uuid,
  	"idempotency_key" varchar NOT NULL,
  	"body_hash" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"state" varchar DEFAULT 'queued' NOT NULL,
  	"engine" varchar NOT NULL,
  	"style" varchar NOT NULL,
  	"prompt" varchar NOT NULL,
  	"negative_prompt" varchar,
  	"width" numeric NOT NULL,
  	"height" numeric NOT NULL,
  	"count" numeric NOT NULL,
  	"seed" numeric NOT NULL,
  	"attempt" numeric DEFAULT 0 NOT NULL,
  	"fence" numeric DEFAULT 0 NOT NULL,
  	"lease_expires_at" timestamp(3) with time zone,
  	"engine_handle" varchar,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"drawn" jsonb,
  	"not_drawn" jsonb,
  	"error_code" varchar,
  	"error_params" jsonb,
  	"retry_of" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "outbox" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"topic" varchar NOT NULL,
  	"job_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_rank_idx" ON "users" USING btree ("rank");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "media_owner_idx" ON "media" USING btree ("owner_id");
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "job_jobIndex_idx" ON "media" USING btree ("job","job_index");
  CREATE INDEX "ownerKey_createdAt_idx" ON "media" USING btree ("owner_key","created_at");
  CREATE INDEX "privacy_createdAt_idx" ON "media" USING btree ("privacy","created_at");
  CREATE INDEX "mails_to_idx" ON "mails" USING btree ("to");
  CREATE INDEX "mails_updated_at_idx" ON "mails" USING btree ("updated_at");
  CREATE INDEX "mails_created_at_idx" ON "mails" USING btree ("created_at");
  CREATE UNIQUE INDEX "setup_links_token_hash_idx" ON "setup_links" USING btree ("token_hash");
  CREATE INDEX "setup_links_updated_at_idx" ON "setup_links" USING btree ("updated_at");
  CREATE INDEX "setup_links_created_at_idx" ON "setup_links" USING btree ("created_at");
  CREATE INDEX "generation_jobs_owner_idx" ON "generation_jobs" USING btree ("owner_id");
  CREATE INDEX "generation_jobs_updated_at_idx" ON "generation_jobs" USING btree ("updated_at");
  CREATE INDEX "generation_jobs_created_at_idx" ON "generation_jobs" USING btree ("created_at");
  CREATE UNIQUE INDEX "ownerKey_idempotencyKey_idx" ON "generation_jobs" USING btree ("owner_key","idempotency_key");
  CREATE INDEX "ownerKey_createdAt_1_idx" ON "generation_jobs" USING btree ("owner_key","created_at");
  CREATE INDEX "state_createdAt_idx" ON "generation_jobs" USING btree ("state","created_at");
  CREATE INDEX "state_leaseExpiresAt_idx" ON "generation_jobs" USING btree ("state","lease_expires_at");
  CREATE INDEX "outbox_updated_at_idx" ON "outbox" USING btree ("updated_at");
  CREATE INDEX "outbox_created_at_idx" ON "outbox" USING btree ("created_at");
  CREATE UNIQUE INDEX "jobId_topic_idx" ON "outbox" USING btree ("job_id","topic");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "mails" CASCADE;
  DROP TABLE "setup_links" CASCADE;
  DROP TABLE "generation_jobs" CASCADE;
  DROP TABLE "outbox" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_users_rank";
  DROP TYPE "public"."enum_users_locale";`)
}
