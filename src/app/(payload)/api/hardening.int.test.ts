import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { MOST_ROWS } from '@/platform/payload/bounded-reads'
import { RANKS, type Rank } from '@/platform/kernel/rank'
import type { Attempt } from '@/testing/access-walk/attempt'
import { attemptsAt, type Aim } from '@/testing/access-walk/rest-attempts'
import { printOf } from '@/testing/access-walk/request-route'
import { seedSubject } from '@/testing/access-walk/seed-subject'
import { createWorld, type World } from '@/testing/access-walk/world'
import { checkRows } from '@/testing/check-rows'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestAnswer } from '@/testing/test-app-client'

let app: TestApp
let world: World
let aim: Aim

/** Stand for ids and words that are known only when the studio runs. */
const NAMES: Aim = {
  publicId: 'PUBLIC-ID',
  privateId: 'PRIVATE-ID',
  userId: 'USER-ID',
  superAdminEmail: 'SUPER-ADMIN-EMAIL',
  preferenceKey: 'PREFERENCE-KEY',
}
const ATTEMPTS = attemptsAt(NAMES)
/** A thousand requests on a machine that is busy with other tests. */
const WALK_MAX_MS = 300_000

beforeAll(async () => {
  app = await startTestApp()
  world = await createWorld(app)
  const requester = world.requesters.user
  const seed = (route: string, whose: 'private' | 'public' | 'super-admin' | 'unlisted') =>
    seedSubject(world, { route, whose, requester })
  for (let count = 0; count < MOST_ROWS; count += 1) {
    await app.seed.media({ ownerKey: world.stranger.ownerKey, privacy: 'public', prompt: 'x' })
  }
  const [open, hidden, preference, top] = [
    await seed('GET /api/media', 'public'),
    await seed('GET /api/media', 'private'),
    await seed('GET /api/payload-preferences', 'private'),
    await seed('GET /api/users', 'super-admin'),
  ]
  aim = {
    publicId: open.id,
    privateId: hidden.id,
    userId: world.stranger.id,
    superAdminEmail: top.email ?? '',
    preferenceKey: preference.key ?? '',
  }
})
afterAll(() => app.stop())

const aimed = <Value>(value: Value): Value => {
  const text = (Object.keys(NAMES) as (keyof Aim)[]).reduce(
    (replaced, name) => replaced.replaceAll(NAMES[name], aim[name]),
    JSON.stringify(value),
  )
  return JSON.parse(text) as Value
}

const send = (rank: Rank, { method, path, options = {} }: Attempt) => {
  const { body } = options
  return world.requesters[rank]
    .open()
    .request(method, aimed(path), { ...aimed(options), ...(body ? { body } : {}) })
}

interface GraphQLAnswer {
  readonly errors?: readonly { readonly extensions?: { readonly statusCode?: number } }[]
  readonly data?: object | null
}

/** Not 429, 500 or 503: a limit or a fault would refuse anything. 501: Payload's word for a collection without routes. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 413, 415, 501])

/** GraphQL says 200 and puts the refusal into the body; a query that breaks a rule of the schema is a list of faults. */
const isRefused = ({ status, text }: TestAnswer): boolean => {
  if (status !== 200) return REFUSALS.has(status)
  const answer = JSON.parse(text) as GraphQLAnswer | GraphQLAnswer['errors']
  const { errors = [], data = null } =
    answer && 'errors' in answer ? answer : { errors: answer as GraphQLAnswer['errors'] }
  const isEmpty = Object.values(data ?? {}).every((value) => value === null)
  return isEmpty && errors.length > 0 && errors.every(({ extensions }) => extensions?.statusCode !== 500)
}

interface Doc {
  readonly id: string
}

const docsOf = (text: string): readonly Doc[] => (JSON.parse(text) as { docs: Doc[] }).docs

const OUTCOMES = {
  refused: async (rank: Rank, attempt: Attempt) => {
    const answer = await send(rank, attempt)
    expect([answer.status, isRefused(answer), answer.text]).toEqual([answer.status, true, answer.text])
    return answer
  },
  bounded: async (rank: Rank, attempt: Attempt) => {
    const answer = await send(rank, attempt)
    expect([answer.status, docsOf(answer.text).length]).toEqual([200, MOST_ROWS])
    return answer
  },
  silent: async (rank: Rank, attempt: Attempt) => {
    const answer = await send(rank, attempt)
    const depth = attempt.path.includes('depth=2') ? 2 : 0
    const plain = await world.requesters[rank].open().get(`/api/media?limit=100&depth=${depth}`)
    expect(answer.status).toBe(200)
    for (const doc of docsOf(answer.text)) {
      expect(docsOf(plain.text).find(({ id }) => id === doc.id)).toMatchObject(doc)
    }
    return answer
  },
} as const

it(
  `what Payload leaves open is closed: ${ATTEMPTS.length} tries × ${RANKS.length} ranks`,
  { timeout: WALK_MAX_MS },
  () =>
    checkRows(
      ATTEMPTS,
      ({ area, what }) => `${area}: ${what}`,
      async (attempt) => {
        const isRead = attempt.outcome !== 'refused'
        const before = isRead || (await printOf(world))
        for (const rank of RANKS) {
          const answer = await OUTCOMES[attempt.outcome](rank, attempt)
          expect([rank, world.secrets.leaks(rank, aimed(attempt.path), answer)]).toEqual([rank, []])
          expect(answer.text).not.toMatch(/node_modules|\bSELECT\b|\bat .+:\d+:\d+/)
        }
        expect(isRead || (await printOf(world)), 'a refusal changed what is stored').toBe(before)
      },
    ),
)

describe('changes by a condition', () => {
  const CROWD = MOST_ROWS + 1
  const INSERT = `INSERT INTO users (id, email, name)
    SELECT gen_random_uuid(), $1::text || n || '@kadr.test', $1 FROM generate_series(1, $2::int) n`
  const PATH = '/api/users?where[name][equals]='

  it.each(RANKS)('touch at most a hundred rows, or none: %s', async (rank) => {
    const isAbove = rank === 'admin' || rank === 'super-admin'
    const name = `crowd of ${rank}`
    await app.container.database.query(INSERT, [name, CROWD])
    const before = await printOf(world)
    const client = world.requesters[rank].open()
    const answers = [await client.delete(PATH + name), await client.patch(PATH + name, { name: 'all' })]
    const statuses = rank === 'guest' ? [403, 403] : isAbove ? [400, 400] : [403, 200]
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    if (isAbove) expect(answers[0]?.text).toContain('At most 100 at once')
    expect(await printOf(world)).toBe(before)
  })

  it.each(['admin', 'super-admin'] as const)('touch a few in one go: %s', async (rank) => {
    const name = `few of ${rank}`
    await app.container.database.query(INSERT, [name, 3])
    const { status, json } = await world.requesters[rank].open().delete(PATH + name)
    expect([status, (json.docs as unknown[]).length]).toEqual([200, 3])
  })
})
