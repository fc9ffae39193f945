import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_limits_registration" AS ENUM('open', 'closed');
  CREATE TABLE "limits" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"registration" "enum_limits_registration",
  	"requests_per_minute_guest" numeric,
  	"requests_per_minute_user" numeric,
  	"requests_per_minute_address" numeric,
  	"sign_ins_per_ten_minutes" numeric,
  	"registrations_per_ten_minutes" numeric,
  	"resets_per_hour" numeric,
  	"submits_per_minute" numeric,
  	"guests_per_address" numeric,
  	"draft_pictures_per_day_guest" numeric,
  	"draft_pictures_per_day_user" numeric,
  	"draft_pictures_per_day_creator" numeric,
  	"draft_pictures_per_day_admin" numeric,
  	"draft_pictures_per_day_super_admin" numeric,
  	"gpu_pictures_per_day_guest" numeric,
  	"gpu_pictures_per_day_user" numeric,
  	"gpu_pictures_per_day_creator" numeric,
  	"gpu_pictures_per_day_admin" numeric,
  	"gpu_pictures_per_day_super_admin" numeric,
  	"queue_weight_guest" numeric,
  	"queue_weight_user" numeric,
  	"queue_weight_creator" numeric,
  	"queue_weight_admin" numeric,
  	"queue_weight_super_admin" numeric,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "limits" CASCADE;
  DROP TYPE "public"."enum_limits_registration";`)
}
