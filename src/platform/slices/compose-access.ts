import { ROUTE_KINDS, type RouteKind, type Rows } from './access-row'
import { refuseDoubled } from './refuse-doubled'
import type { Slice } from './slice'

export type RouteTable = Readonly<Record<RouteKind, Rows>>

const rowsOf = (slices: readonly Slice[], kind: RouteKind): Rows => {
  const owned = slices.flatMap(({ name, access }) =>
    Object.entries(access?.[kind] ?? {}).map(([key, row]) => ({ slice: name, key, row })),
  )
  refuseDoubled('access row', owned)
  return Object.fromEntries(owned.map(({ key, row }) => [key, row]))
}

/**
 * The rows of all slices.
 *
 * @throws Error when two slices have a row for the same route
 */
export const composeAccess = (slices: readonly Slice[]): RouteTable =>
  Object.fromEntries(ROUTE_KINDS.map((kind) => [kind, rowsOf(slices, kind)])) as RouteTable
