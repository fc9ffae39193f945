import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media" ADD COLUMN "link_id" varchar;
  ALTER TABLE "media" ADD COLUMN "link_hash" varchar;
  ALTER TABLE "media" ADD COLUMN "link_expires_at" timestamp(3) with time zone;
  CREATE UNIQUE INDEX "media_link_hash_idx" ON "media" USING btree ("link_hash");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "media_link_hash_idx";
  ALTER TABLE "media" DROP COLUMN "link_id";
  ALTER TABLE "media" DROP COLUMN "link_hash";
  ALTER TABLE "media" DROP COLUMN "link_expires_at";`)
}
