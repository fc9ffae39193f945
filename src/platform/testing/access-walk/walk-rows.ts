import { describe, expect, it } from 'vitest'

import type { Rows, Whose } from '@/platform/slices/access-row'

import { RANKS } from '../../kernel/rank'
import { ask, restWay, type Way } from './ask'
import type { World } from './world'

/** Has no end: it is read in a test of its own. */
export const EVENTS = 'GET /api/v1/events'

/**
 * Asks every row as every rank, and reads every answer. The first line says how much is walked.
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
  describe(`${what}: ${routes} routes, ${tries.length} rows × ${RANKS.length} ranks`, () => {
    it.each(tries)('%s, %s', async (route, whose, answers) => {
      const seen: number[] = []
      for (const rank of RANKS) {
        const { status, leaks, hasChanged, text } = await ask(world(), wayOf(route), whose, rank)
        expect([rank, leaks, hasChanged]).toEqual([rank, [], false])
        expect(text).not.toMatch(/node_modules|\bSELECT\b|\bat .+:\d+:\d+/)
        seen.push(status)
      }
      expect(seen).toEqual(answers)
    })
  })
}
