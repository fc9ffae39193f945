import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { EXAMPLE_MEDIA } from '@/collections/media/example'
import { insertMediaRows } from '@/collections/media/insert'
import type { MediaRow } from '@/collections/media/row'
import { accountIdOf, type Caller } from '@/platform/kernel/caller'
import { uuidv7 } from '@/platform/kernel/ids'
import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp, type Who } from '@/testing/test-app'

import { ListMediaQuery, PRIVACIES } from '../contract'
import { listMedia } from '../services/list-media'

const ROWS = 10_000
const SEED = Number(process.env.KADR_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
const RANKS = ['user', 'user', 'creator', 'creator', 'admin', 'super-admin', 'super-admin'] as const
const GUESTS = 3
const [ENGINES, STYLES] = [
  ['draft', 'other'],
  ['book', 'ink', 'plain'],
]
/** Few, so that many rows share one: the id decides. */
const MOMENTS = 200
const START_MS = Date.UTC(2026, 0, 1)

const Row = fc.record({
  owner: fc.nat(RANKS.length + GUESTS - 1),
  privacy: fc.constantFrom(...PRIVACIES),
  isBinned: fc.boolean(),
  moment: fc.nat(MOMENTS - 1),
  engine: fc.constantFrom(...ENGINES),
  style: fc.constantFrom(...STYLES),
})

type Picture = MediaRow

const guestCaller = (ownerKey: string | null): Caller => ({ user: null, rank: 'guest', ownerKey })

const userCaller = ({ id, email, rank, ownerKey }: SeededUser): Caller => ({
  user: { id, email, rank, name: 'Test', locale: 'en' },
  rank,
  ownerKey,
})

let app: TestApp
let viewers: { readonly who: Who; readonly caller: Caller }[]
let pictures: Picture[]

const at = (moment: number): Date => new Date(START_MS + moment)

const draw = (ownerKeys: readonly string[]): Picture[] =>
  fc.sample(Row, { numRuns: ROWS, seed: SEED }).map(({ owner, isBinned, moment, ...row }) => {
    const ownerKey = ownerKeys[owner] ?? ''
    return {
      ...EXAMPLE_MEDIA,
      ...row,
      id: uuidv7(START_MS + moment),
      ownerKey,
      ownerId: accountIdOf(ownerKey),
      createdAt: at(moment),
      deletedAt: isBinned ? at(MOMENTS) : null,
    }
  })

beforeAll(async () => {
  app = await startTestApp()
  const users = await Promise.all(RANKS.map((rank) => app.seed.user(rank)))
  const guests = Array.from({ length: GUESTS }, () => `g:${app.container.newId()}`)
  pictures = draw([...users.map(({ ownerKey }) => ownerKey), ...guests])
  const { text, values } = insertMediaRows(pictures, {})
  await app.container.database.query(text, values)
  viewers = [
    { who: 'guest', caller: guestCaller(null) },
    ...guests.map((ownerKey) => ({ who: 'guest' as const, caller: guestCaller(ownerKey) })),
    ...users.map((who) => ({ who, caller: userCaller(who) })),
  ]
})
afterAll(() => app.stop())

const query = (rest: Partial<ListMediaQuery>): ListMediaQuery => ({
  ...ListMediaQuery.parse({ limit: 100 }),
  ...rest,
})

/** Ids of every page, by the library's own statement. */
const throughSql = async (caller: Caller, rest: Partial<ListMediaQuery>): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listMedia(app.container, { caller, locale: 'en' }, query({ ...rest, cursor }))
    ids.push(...page.data.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return ids
}

/** Ids of all that Payload's rule lets the account read, in the same order. */
const throughPayload = async (who: Who): Promise<string[]> => {
  const { docs } = await app.payload.find({
    collection: 'media',
    overrideAccess: false,
    user: who === 'guest' ? null : { id: who.id, rank: who.rank, collection: 'users' },
    pagination: false,
    limit: ROWS,
    depth: 0,
    select: { title: true },
    sort: ['-createdAt', '-id'],
  })
  return docs.map(({ id }) => id)
}

const newestFirst = (one: Picture, other: Picture): number =>
  `${one.createdAt.toISOString()}${one.id}` < `${other.createdAt.toISOString()}${other.id}` ? 1 : -1

const idsWhere = (rule: (picture: Picture) => boolean): string[] =>
  pictures
    .filter(rule)
    .sort(newestFirst)
    .map(({ id }) => id)

it('is, for every viewer, the same set in the same order by our SQL and by Payload’s rule', async () => {
  for (const { who, caller } of viewers.filter(({ caller: { user, ownerKey } }) => user || !ownerKey)) {
    const [own, open] = [
      await throughSql(caller, { scope: 'own' }),
      await throughSql(caller, { scope: 'public' }),
    ]
    const seen = new Set([...own, ...open])
    expect(await throughPayload(who), `seed ${SEED}`).toEqual(idsWhere(({ id }) => seen.has(id)))
    expect(seen.size).toBeGreaterThan(ROWS / 10)
  }
})

it('is what the rule says in plain words, whatever the filters and the size of a page', async () => {
  const Wish = fc.record({
    viewer: fc.nat(RANKS.length + GUESTS),
    scope: fc.constantFrom('own', 'public', 'bin'),
    limit: fc.integer({ min: 40, max: 100 }),
    privacy: fc.option(fc.constantFrom(...PRIVACIES), { nil: undefined }),
    engine: fc.option(fc.constantFrom(...ENGINES), { nil: undefined }),
    style: fc.option(fc.constantFrom(...STYLES), { nil: undefined }),
    from: fc.option(fc.nat(MOMENTS).map(at), { nil: undefined }),
    to: fc.option(fc.nat(MOMENTS).map(at), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(Wish, async ({ viewer, ...wish }) => {
      const { caller } = viewers[viewer] ?? { caller: guestCaller(null) }
      const { scope, privacy, engine, style, from, to } = wish
      const isShown = (picture: Picture): boolean =>
        scope === 'public'
          ? picture.privacy === 'public' && !picture.deletedAt
          : picture.ownerKey === caller.ownerKey && Boolean(picture.deletedAt) === (scope === 'bin')
      const expected = idsWhere(
        (picture) =>
          isShown(picture) &&
          (!privacy || picture.privacy === privacy) &&
          (!engine || picture.engine === engine) &&
          (!style || picture.style === style) &&
          (!from || picture.createdAt >= from) &&
          (!to || picture.createdAt < to),
      )
      const times = { from: from?.toISOString(), to: to?.toISOString() }
      const found = await throughSql(caller, { ...wish, ...times })
      // All in the bin went into it at once: there the id alone orders.
      expect(found).toEqual(scope === 'bin' ? expected.sort().reverse() : expected)
    }),
    { numRuns: 300, seed: SEED },
  )
})
