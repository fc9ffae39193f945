import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand, as `audit_log`: which heads of it were kept outside the database, in the order in which they were.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TABLE audit_heads (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    UNIQUE (seq, hash)
  )`)
  await db.execute(sql`
  CREATE FUNCTION audit_heads_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
  BEGIN
    RAISE EXCEPTION 'audit_heads is only ever appended to: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $refuse$`)
  await db.execute(sql`
  CREATE TRIGGER audit_heads_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_heads
    FOR EACH STATEMENT EXECUTE FUNCTION audit_heads_refuse()`)
  await db.execute(sql`REVOKE UPDATE, DELETE, TRUNCATE ON audit_heads FROM CURRENT_USER`)
  await db.execute(sql`REVOKE ALL ON audit_heads FROM PUBLIC`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE audit_heads`)
  await db.execute(sql`DROP FUNCTION audit_heads_refuse()`)
}
