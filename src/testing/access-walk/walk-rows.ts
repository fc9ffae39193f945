import { expect, it } from 'vitest'

import type { Rows, Whose } from '@/platform/slices/access-row'

import { RANKS } from '@/platform/kernel/rank'
import { checkRows } from '../check-rows'
import { requestRoute, restWay, type Way } from './request-route'
import type { World } from './world'

/** Has no end: it is read in a test of its own. */
export const EVENTS = 'GET /api/v1/events'

/** A thousand requests on a machine that is busy with other tests. */
const WALK_MAX_MS = 300_000

/**
 * Asks every row as every rank, and reads every answer: one test, which names all rows that
 * are wrong. Its title says how much is walked.
 *
 * @param world - asked for when the first test runs
 * @param wayOf - default: by its own address
 */
export const walkRows = (
  what: string,
  rows: Rows,
  world: () => World,
  wayOf: (route: string) => Way = restWay,
): void => {
  const tries = Object.entries(rows).flatMap(([route, row]) =>
    route === EVENTS
      ? []
      : Object.entries(row).map(([whose, answers]) => [route, whose as Whose, answers] as const),
  )
  const routes = Object.keys(rows).length
  const title = `${what}: ${routes} routes, ${tries.length} rows × ${RANKS.length} ranks`
  it(title, { timeout: WALK_MAX_MS }, () =>
    checkRows(
      tries,
      ([route, whose]) => `${route}, ${whose}`,
      async ([route, whose, answers]) => {
        const seen: number[] = []
        for (const rank of RANKS) {
          const { status, leaks, hasChanged, text } = await requestRoute(world(), wayOf(route), whose, rank)
          expect([rank, leaks, hasChanged]).toEqual([rank, [], false])
          expect(text).not.toMatch(/node_modules|\bSELECT\b|\bat .+:\d+:\d+/)
          seen.push(status)
        }
        expect(seen).toEqual(answers)
      },
    ),
  )
}
