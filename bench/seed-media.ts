import type { Client } from 'pg'
import sql, { raw } from 'sql-template-tag'

import { EXAMPLE_SQL } from '@/collections/media/example'
import { insertMedia } from '@/collections/media/insert'

/** Public pictures of a hundred accounts, one every minute; a tenth is private, a fiftieth is in the bin. */
const seedStatement = (pictures: number) => sql`
WITH people AS (
  INSERT INTO users (id, email, name, rank, locale)
  SELECT gen_random_uuid(), 'bench-' || n || '@kadr.example', 'Person ' || n, 'user', 'en' FROM generate_series(0, 99) n
  RETURNING id
), numbered AS (SELECT id, row_number() OVER () - 1 AS place FROM people)
${insertMedia(
  {
    ...EXAMPLE_SQL,
    id: raw('gen_random_uuid()'),
    title: raw(`'Picture ' || n`),
    alt: raw('NULL'),
    privacy: raw(`CASE WHEN n % 10 = 3 THEN 'private' ELSE 'public' END`),
    ownerId: raw('p.id'),
    ownerKey: raw(`'u:' || p.id`),
    job: raw(`'job ' || n`),
    jobIndex: raw('0'),
    prompt: raw(`'lis i robot w nocnym lesie, śnieg ' || n`),
    seed: raw('n'),
    width: raw('1024'),
    height: raw('1024'),
    mime: raw(`'image/png'`),
    sizeBytes: raw('250000'),
    sha256: raw('md5(n::text)'),
    fileKey: raw(`'media/' || n`),
    thumbhash: raw(`'HBkSHYSIeHiPiHh8eJd4eTN0EEQG'`),
    recipe: raw(`'{"shows": {"pl": ["lis", "robot"], "en": ["fox", "robot"]}}'::jsonb`),
    createdAt: raw(`now() - n * interval '1 minute'`),
    deletedAt: raw('CASE WHEN n % 50 = 7 THEN now() END'),
  },
  sql`FROM generate_series(1, ${pictures}::int) n JOIN numbered p ON p.place = n % 100`,
)}`

/** Fills the library. @param pictures - such as 100,000 */
export const seedMedia = async (database: Client, pictures: number): Promise<void> => {
  const { text, values } = seedStatement(pictures)
  await database.query(text, values)
  await database.query('VACUUM ANALYZE media')
}
