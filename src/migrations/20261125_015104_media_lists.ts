import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "media_deleted_at_idx";
  DROP INDEX "ownerKey_createdAt_idx";
  DROP INDEX "privacy_createdAt_idx";
  DROP INDEX "ownerKey_createdAt_1_idx";
  CREATE INDEX "ownerKey_createdAt_idx" ON "generation_jobs" USING btree ("owner_key","created_at");`)
  // In the order and with the conditions of the lists themselves: every page is one walk along one index.
  await db.execute(sql`
  CREATE INDEX media_own_list ON media (owner_key, created_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX media_public_list ON media (created_at DESC, id DESC) WHERE privacy = 'public' AND deleted_at IS NULL;
  CREATE INDEX media_bin_list ON media (owner_key, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;`)
  // Words without case and accents, whatever the database's collation: accents are taken off before letters are made small.
  await db.execute(sql`
  CREATE FUNCTION media_fold(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fold$
    SELECT lower(translate(regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'), 'ŁłØøĐđ', 'LlOoDd'))
  $fold$;
  ALTER TABLE media ADD COLUMN shown_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', public.media_fold(
    coalesce(title, '') || ' ' || coalesce(alt, '') || ' ' || coalesce(recipe->'shows'->>'pl', '') || ' ' ||
    coalesce(recipe->'shows'->>'en', '')))) STORED;
  ALTER TABLE media ADD COLUMN own_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', public.media_fold(
    coalesce(title, '') || ' ' || coalesce(alt, '') || ' ' || coalesce(prompt, '') || ' ' ||
    coalesce(recipe->'shows'->>'pl', '') || ' ' || coalesce(recipe->'shows'->>'en', '')))) STORED;
  CREATE INDEX media_shown_words ON media USING gin (shown_words);
  CREATE INDEX media_own_words ON media USING gin (own_words);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX media_own_list;
  DROP INDEX media_public_list;
  DROP INDEX media_bin_list;
  ALTER TABLE media DROP COLUMN shown_words;
  ALTER TABLE media DROP COLUMN own_words;
  DROP FUNCTION media_fold(text);
  DROP INDEX "ownerKey_createdAt_idx";
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE INDEX "ownerKey_createdAt_idx" ON "media" USING btree ("owner_key","created_at");
  CREATE INDEX "privacy_createdAt_idx" ON "media" USING btree ("privacy","created_at");
  CREATE INDEX "ownerKey_createdAt_1_idx" ON "generation_jobs" USING btree ("owner_key","created_at");`)
}
