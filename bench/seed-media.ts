import type { Client } from 'pg'

/** Public pictures of a hundred accounts, one every minute; a tenth is private, a fiftieth is in the bin. */
const SEED = `
WITH people AS (
  INSERT INTO users (id, email, name, rank, locale)
  SELECT gen_random_uuid(), 'bench-' || n || '@kadr.example', 'Person ' || n, 'user', 'en' FROM generate_series(0, 99) n
  RETURNING id
), numbered AS (SELECT id, row_number() OVER () - 1 AS place FROM people)
INSERT INTO media (id, title, kind, privacy, owner_id, owner_key, prompt, seed, engine, style, width, height, mime, size_bytes,
  sha256, file_key, thumbhash, source, digital_source_type, created_at, deleted_at, job, job_index, recipe)
SELECT gen_random_uuid(), 'Picture ' || n, 'image', CASE WHEN n % 10 = 3 THEN 'private' ELSE 'public' END, p.id, 'u:' || p.id,
  'lis i robot w nocnym lesie, śnieg ' || n, n, 'draft', 'book', 1024, 1024, 'image/png', 250000, md5(n::text),
  'media/' || n, 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG', 'generated', 'algorithmicMedia', now() - n * interval '1 minute',
  CASE WHEN n % 50 = 7 THEN now() END, 'job ' || n, 0, '{"shows": {"pl": ["lis", "robot"], "en": ["fox", "robot"]}}'
FROM generate_series(1, $1::int) n JOIN numbered p ON p.place = n % 100`

/** Fills the library. @param pictures - such as 100,000 */
export const seedMedia = async (database: Client, pictures: number): Promise<void> => {
  await database.query(SEED, [pictures])
  await database.query('VACUUM ANALYZE media')
}
