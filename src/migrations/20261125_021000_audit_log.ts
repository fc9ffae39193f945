import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// Written by hand: no collection of Payload's stands over this table, so its doors cannot reach it.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TABLE audit_log (
    seq bigint PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    actor_rank text,
    address text,
    action text NOT NULL,
    target_type text NOT NULL,
    target_id text NOT NULL,
    details jsonb NOT NULL,
    prev_hash bytea NOT NULL UNIQUE,
    hash bytea NOT NULL UNIQUE
  )`)
  // The lock is held to the end of the transaction, so the entry before is the last one that will ever be there.
  await db.execute(sql`
  CREATE FUNCTION audit_log_chain() RETURNS trigger LANGUAGE plpgsql AS $chain$
  DECLARE
    last_seq bigint;
    last_hash bytea;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('kadr.audit_log'));
    SELECT seq, hash INTO last_seq, last_hash FROM audit_log ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last_seq, 0) + 1;
    NEW.at := date_trunc('milliseconds', clock_timestamp());
    NEW.prev_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    NEW.hash := sha256(NEW.prev_hash || convert_to(jsonb_build_object(
      'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'actor', NEW.actor, 'actorRank', NEW.actor_rank, 'address', NEW.address, 'action', NEW.action,
      'targetType', NEW.target_type, 'targetId', NEW.target_id, 'details', NEW.details)::text, 'UTF8'));
    RETURN NEW;
  END $chain$`)
  await db.execute(sql`
  CREATE TRIGGER audit_log_chain BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_chain()`)
  await db.execute(sql`
  CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
  BEGIN
    RAISE EXCEPTION 'audit_log is only ever appended to: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $refuse$`)
  await db.execute(sql`
  CREATE TRIGGER audit_log_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse()`)
  await db.execute(sql`REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM CURRENT_USER`)
  await db.execute(sql`REVOKE ALL ON audit_log FROM PUBLIC`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE audit_log`)
  await db.execute(sql`DROP FUNCTION audit_log_chain()`)
  await db.execute(sql`DROP FUNCTION audit_log_refuse()`)
}
