import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "limits" ALTER COLUMN "registration" SET DATA TYPE text;
  DROP TYPE "public"."enum_limits_registration";
  CREATE TYPE "public"."enum_limits_registration" AS ENUM('default', 'open', 'closed');
  ALTER TABLE "limits" ALTER COLUMN "registration" SET DATA TYPE "public"."enum_limits_registration" USING "registration"::"public"."enum_limits_registration";
  ALTER TABLE "limits" ALTER COLUMN "registration" SET DEFAULT 'default';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "limits" ALTER COLUMN "registration" DROP DEFAULT;
  ALTER TABLE "limits" ALTER COLUMN "registration" SET DATA TYPE text;
  UPDATE "limits" SET "registration" = NULL WHERE "registration" = 'default';
  DROP TYPE "public"."enum_limits_registration";
  CREATE TYPE "public"."enum_limits_registration" AS ENUM('open', 'closed');
  ALTER TABLE "limits" ALTER COLUMN "registration" SET DATA TYPE "public"."enum_limits_registration" USING "registration"::"public"."enum_limits_registration";`)
}
