import type { Job, MoveBody } from '../contract'

type Waiting = Pick<Job, 'id' | 'position' | 'state'>

export type Move = MoveBody['to']

/** Where a waiting job stands among its owner's own. */
export interface PlaceInLine {
  /** 1 = the next of one's own to start; at most `count`. */
  readonly place: number
  /** How many of one's own wait; at least 1. */
  readonly count: number
}

/** Next to start first; of two with the same place, which happens while an event is on its way, the older one. */
const byPlace = (a: Waiting, b: Waiting): number =>
  (a.position ?? Infinity) - (b.position ?? Infinity) || (a.id < b.id ? -1 : 1)

const ownLine = <One extends Waiting>(jobs: readonly One[]): One[] =>
  jobs.filter(({ state }) => state === 'queued').sort(byPlace)

/**
 * A list from the newest to the oldest with its waiting jobs in the order of the line: who came last, or was moved there,
 * stands at the top, whose turn is next at the bottom. All others keep their places.
 */
export const inLineOrder = <One extends Waiting>(jobs: readonly One[]): One[] => {
  const line = ownLine(jobs)
  return jobs.map((job) => (job.state === 'queued' ? (line.pop() ?? job) : job))
}

/** Places of all waiting jobs of a list, by id. */
export const placesInLine = (jobs: readonly Waiting[]): ReadonlyMap<string, PlaceInLine> => {
  const line = ownLine(jobs)
  return new Map(line.map(({ id }, at) => [id, { place: at + 1, count: line.length }]))
}

/** The moves that would change something. */
export const movesFrom = ({ place, count }: PlaceInLine): Move[] => [
  ...(place > 1 ? (['first', 'earlier'] as const) : []),
  ...(place < count ? (['later', 'last'] as const) : []),
]

export const placeAfter = ({ place, count }: PlaceInLine, move: Move): number => {
  const wished = { first: 1, earlier: place - 1, later: place + 1, last: count }[move]
  return Math.min(count, Math.max(1, wished))
}
