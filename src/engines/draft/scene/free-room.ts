import type { FreeRoom } from '../figures'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller rooms hold no words. */
const LEAST = { width: 0.16, height: 0.12 }

const MOST = 4

/** Air between a room and the picture's edge, and its neighbours. */
const EDGE = 0.02

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const edges = (values: readonly number[]): number[] =>
  [...new Set([EDGE, 1 - EDGE, ...values].map((v) => Math.min(1 - EDGE, Math.max(EDGE, v))))].sort(
    (a, b) => a - b,
  )

/** Every pair of two edges at least `least` apart. */
const spans = (values: readonly number[], least: number): (readonly [number, number])[] =>
  values.flatMap((low) => values.filter((high) => high - low >= least).map((high) => [low, high] as const))

/** Letters need breadth and a head of its own above them: rooms higher in the picture count more. */
const worth = ({ y, width, height }: Box): number => width * height * (1.25 - 0.5 * (y + height / 2))

const bestRoom = (taken: readonly Box[]): Box | null => {
  const columns = spans(edges(taken.flatMap((t) => [t.x, t.x + t.width])), LEAST.width)
  const rows = spans(edges(taken.flatMap((t) => [t.y, t.y + t.height])), LEAST.height)
  let best: Box | null = null
  for (const [x, right] of columns) {
    const across = taken.filter((t) => t.x < right && x < t.x + t.width)
    for (const [y, bottom] of rows) {
      const room = { x, y, width: right - x, height: bottom - y }
      if (best && worth(room) <= worth(best)) continue
      if (!across.some((t) => overlaps(t, room))) best = room
    }
  }
  return best
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/**
 * Rectangles where a balloon may lie: disjoint, at most four, largest first.
 *
 * @param taken - what must stay visible, as shares of the picture; at most a dozen are looked at
 */
export const freeRooms = (taken: readonly Box[]): FreeRoom[] => {
  const boxes = taken.slice(0, 12)
  const rooms: Box[] = []
  while (rooms.length < MOST) {
    const room = bestRoom([...boxes, ...rooms])
    if (!room) break
    rooms.push(room)
  }
  return rooms
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .map(({ x, y, width, height }) => ({
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
    }))
}
