import { RANKS, type Rank } from '@/platform/kernel/rank'
import type { SeededUser } from '../factories/users'
import type { TestApp } from '../test-app'
import type { TestClient } from '../test-app-client'
import type { TestWeb } from '../test-app-web'
import { createSecrets, type Secrets } from './secrets'

/** Somebody of a rank who walks everywhere. */
export interface Requester {
  readonly rank: Rank
  /** Null for the guest. */
  readonly account: SeededUser | null
  readonly ownerKey: string
  /** The same browser, at a network address of its own: the walk is not about limits. */
  open(): TestClient
}

export interface World {
  readonly app: TestApp
  readonly requesters: Readonly<Record<Rank, Requester>>
  /** Owns everything that is not the requester's. */
  readonly stranger: SeededUser
  readonly secrets: Secrets
}

/** A guest is known by the cookie that the first order gives. */
const createGuest = async (app: TestApp, web: TestWeb): Promise<Requester> => {
  const client = app.as('guest', web)
  const headers = { 'idempotency-key': 'first-of-the-guest' }
  const answer = await client.post('/api/v1/generation/jobs', { kind: 'image', prompt: 'a fox' }, headers)
  const { id } = answer.json.data as { id: string }
  const [row] = await app.container.database.query<{ owner_key: string }>(
    'SELECT owner_key FROM jobs WHERE id = $1',
    [id],
  )
  const cookies = Object.fromEntries(client.cookies)
  return {
    rank: 'guest',
    account: null,
    ownerKey: row?.owner_key ?? '',
    open: () => app.as({ cookies } as SeededUser, web),
  }
}

const createPerson = async (app: TestApp, web: TestWeb, rank: Exclude<Rank, 'guest'>): Promise<Requester> => {
  const account = await app.seed.user(rank)
  return { rank, account, ownerKey: account.ownerKey, open: () => app.as(account, web) }
}

/** Five who ask, one who owns, and what is nobody else's business. */
export const createWorld = async (app: TestApp): Promise<World> => {
  // The walk is not about the pictures of a day either.
  const draftPicturesPerDay = { ...app.container.settings.limits.draftPicturesPerDay, guest: 1_000 }
  const web = await app.startWeb({ limits: { draftPicturesPerDay } })
  const requesters = await Promise.all(
    RANKS.map((rank) => (rank === 'guest' ? createGuest(app, web) : createPerson(app, web, rank))),
  )
  const stranger = await app.seed.user('user', { name: 'Stranger' })
  const secrets = createSecrets()
  secrets.keep('the key of what a stranger owns', stranger.ownerKey)
  secrets.keep('a stranger’s e-mail', stranger.email, ['admin', 'super-admin'])
  return {
    app,
    requesters: Object.fromEntries(requesters.map((requester) => [requester.rank, requester])) as Record<
      Rank,
      Requester
    >,
    stranger,
    secrets,
  }
}
