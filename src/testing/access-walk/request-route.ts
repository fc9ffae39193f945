import { NONE_FOUND, type Whose } from '@/platform/slices/access-row'

import type { Rank } from '@/platform/kernel/rank'
import type { TestAnswer } from '../test-app-client'
import { buildCall, buildWholeList, type Call } from './build-call'
import type { Subject } from './seed'
import { seedSubject } from './seed-subject'
import { SLICE_WALKS } from './slice-walks'
import type { World } from './world'

export interface RouteAnswer {
  /** HTTP status, or `NONE_FOUND`. */
  readonly status: number
  /** Secrets in the answer that this rank may not read. */
  readonly leaks: readonly string[]
  /** True when a refusal left a trace all the same. */
  readonly hasChanged: boolean
  readonly text: string
}

/** Everything that a request might change. Logs are written by refusals too, and rightly. */
const TABLES = [
  ...SLICE_WALKS.tables,
  'users',
  'media',
  'mails',
  'jobs',
  'setup_links',
  'outbox',
  'workers',
  'payload_kv',
  'payload_preferences',
  'limits',
]
const FINGERPRINT = `SELECT md5(concat_ws('|', ${TABLES.map(
  (table) => `(SELECT string_agg(t::text, '|' ORDER BY t.id) FROM ${table} t)`,
).join(', ')})) AS print`

/** One word for everything that is stored. */
export const printOf = async ({ app }: World): Promise<unknown> =>
  (await app.container.database.query<{ print: string }>(FINGERPRINT))[0]?.print

const statusOf = ({ path }: Call, { status, text }: TestAnswer): number => {
  if (status !== 200 || !path.includes('?where[')) return status
  const { docs, totalDocs } = JSON.parse(text) as { docs?: unknown[]; totalDocs?: number }
  return (docs?.length ?? totalDocs) === 0 ? NONE_FOUND : status
}

/** How a route is asked, and what its answer means. */
export interface Way {
  /** The route whose things it is about, e.g. `GET /api/media`. */
  readonly about: string
  readonly isRead: boolean
  build(whose: Whose, subject: Subject): Call
  statusOf(call: Call, answer: TestAnswer): number
  /** The same list once more, without a condition. */
  readonly wholeList: Call | null
}

/** Routes are asked by their own address. */
export const restWay = (route: string): Way => ({
  about: route,
  isRead: route.startsWith('GET '),
  build: (whose, subject) => buildCall(route, whose, subject),
  statusOf,
  wholeList: buildWholeList(route),
})

/** Asks one route for one thing as one rank, reads what comes back, and looks whether a refusal changed anything. */
export const requestRoute = async (
  world: World,
  way: Way,
  whose: Whose,
  rank: Rank,
): Promise<RouteAnswer> => {
  const requester = world.requesters[rank]
  const { isRead, wholeList } = way
  const subject = await seedSubject(world, { route: way.about, whose, requester })
  const call = way.build(whose, subject)
  const before = isRead ? null : await printOf(world)
  const answer = await requester.open().request(call.method, call.path, call)
  const status = way.statusOf(call, answer)
  const isRefused = status >= 400 || status === NONE_FOUND
  const hasChanged = !isRead && isRefused && (await printOf(world)) !== before
  const requestText = `${call.path} ${JSON.stringify(call.json ?? '')}`
  const list = wholeList && (await requester.open().request(wholeList.method, wholeList.path, wholeList))
  const leaks = [
    ...world.secrets.leaks(rank, requestText, answer),
    ...(list ? world.secrets.leaks(rank, '', list) : []),
  ]
  return { status, leaks, hasChanged, text: answer.text }
}
