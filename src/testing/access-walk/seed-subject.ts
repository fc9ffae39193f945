import type { Whose } from '@/platform/slices/access-row'

import { accountIdOf } from '@/platform/kernel/caller'
import { isAbove, isAtLeast, RANKS, type StoredRank } from '@/platform/kernel/rank'
import { EVERYBODY } from './secrets'
import { ownerOf, rare, readersOf, seedRow, type Seed } from './seed'
import { SLICE_WALKS } from './slice-walks'

const seedMedia: Seed = async (world, wish) => {
  const { app, secrets, stranger } = world
  const { whose, route } = wish
  const readers = readersOf(wish)
  const isOpen = whose === 'public' || whose === 'link'
  const shown = isOpen ? EVERYBODY : readers
  const isPublic = whose === 'public' || whose === 'binned'
  const media = await app.seed.media({
    ownerKey: ownerOf(world, wish),
    privacy: isPublic ? 'public' : 'private',
    isBinned: whose === 'binned' || (whose === 'own' && route.endsWith('/restore')),
    title: secrets.keep(`title of a picture, ${whose}`, rare('title'), shown),
    prompt: secrets.keep(`prompt of a picture, ${whose}`, rare('prompt'), readers),
    bytes: Buffer.from(secrets.keep(`bytes of a picture, ${whose}`, rare('bytes'), shown)),
  })
  secrets.keep(`file key of a picture, ${whose}`, media.fileKey)
  secrets.keep(`id of a picture, ${whose}`, media.id, shown)
  if (whose !== 'unlisted' && whose !== 'link') return media
  const link = await app.as(stranger).post(`/api/v1/media/${media.id}/link`, {})
  const { token } = link.json.data as { token: string }
  return { id: media.id, token: secrets.keep('token of a link', token, whose === 'link' ? EVERYBODY : []) }
}

const INSERT_JOB = `
INSERT INTO jobs (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, lane, cost,
  request)
VALUES ($1, $2, $3, $4, 'x', 'en', 'image', $5, 'draft', 'cpu', 1, jsonb_build_object('prompt', $6::text,
  'negativePrompt', '', 'style', 'book', 'width', 512, 'height', 512, 'count', 1, 'seed', 7))`

const seedJob: Seed = async (world, wish) => {
  const { app, secrets } = world
  const readers = readersOf(wish)
  const ownerKey = ownerOf(world, wish)
  const id = secrets.keep('id of a job', app.container.newId(), readers)
  await app.container.database.query(INSERT_JOB, [
    id,
    ownerKey,
    accountIdOf(ownerKey),
    secrets.keep('idempotency key of a job', rare('key')),
    wish.route.endsWith('/retry') ? 'cancelled' : 'queued',
    secrets.keep('prompt of a job', rare('prompt'), readers),
  ])
  return { id }
}

const STORED: readonly Whose[] = ['user', 'creator', 'admin', 'super-admin']

/** Payload's own secrets of an account, which not even its owner may read. */
const HIDE = `
UPDATE users SET hash = $2, salt = $3, reset_password_token = $4, lock_until = now() + interval '1 hour', login_attempts = 10
WHERE id = $1`

const seedAccount: Seed = async ({ app, secrets, stranger }, { whose, requester }) => {
  if (!STORED.includes(whose))
    return requester.account ?? { id: app.container.newId(), email: stranger.email }
  const rank = whose as StoredRank
  const above = RANKS.filter((one) => isAtLeast(one, 'admin') && isAbove(one, rank))
  const name = secrets.keep(`name of a ${rank}`, rare('name'), above)
  const { id, email } = await app.seed.user(rank, { name })
  secrets.keep(`e-mail of a ${rank}`, email, above)
  const hidden = ['hash', 'salt', 'reset'].map((what) => secrets.keep(`${what} of an account`, rare(what)))
  await app.container.database.query(HIDE, [id, ...hidden])
  return { id, email }
}

const seedPreference: Seed = async ({ app, secrets, stranger }, { whose, requester }) => {
  const [id, key] = [app.container.newId(), rare('columns')]
  const owner = whose === 'own' ? requester.account : stranger
  const value = secrets.keep(
    'what the panel remembers',
    rare('value'),
    owner === stranger ? [] : [requester.rank],
  )
  await app.container.database.query(
    `WITH made AS (INSERT INTO payload_preferences (id, key, value) VALUES ($1, $2, $3) RETURNING id)
     INSERT INTO payload_preferences_rels (parent_id, path, users_id) SELECT id, 'user', $4::uuid FROM made`,
    [id, key, JSON.stringify({ value }), owner?.id ?? stranger.id],
  )
  return { id, key }
}

const NOTHING: Seed = ({ app }) => Promise.resolve({ id: app.container.newId() })

/** By the first part of the path below `/api`, or below `/api/v1`. */
const SEEDS: Readonly<Record<string, Seed>> = {
  media: seedMedia,
  generation: seedJob,
  users: seedAccount,
  'payload-preferences': seedPreference,
  jobs: (world, wish) => seedJob(world, { ...wish, whose: 'private' }),
  mails: seedRow(
    `INSERT INTO mails (id, "to", kind, locale, subject, text) VALUES ($1, 'x', 'x', 'en', 'x', $2)`,
    ['super-admin'],
  ),
  outbox: seedRow(`INSERT INTO outbox (id, topic, job_id) VALUES ($1, 'walk', $2)`),
  workers: seedRow(
    `INSERT INTO workers (id, lanes, engines, seen_at) VALUES ($1, '{}', to_jsonb(ARRAY[$2::text]), now())`,
  ),
  'payload-kv': seedRow(`INSERT INTO payload_kv (id, key, data) VALUES ($1, $2, '{}')`),
}

const resourceOf = (route: string): string => /^\w+ \/api\/(?:v1\/)?([\w-]+)/.exec(route)?.[1] ?? ''

/** Makes what the route is about, as it belongs, and keeps its secrets. */
export const seedSubject: Seed = (world, wish) =>
  (SEEDS[resourceOf(wish.route)] ?? SLICE_WALKS.seeds[resourceOf(wish.route)] ?? NOTHING)(world, wish)
