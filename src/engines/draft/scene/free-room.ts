import type { FreeRoom } from '../figures'

/** A rectangle, x and y from the top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller rooms hold no words. */
const LEAST = { width: 0.16, height: 0.12 }

const MOST = 4
/** More edges than these cost more time than they are worth. */
const MOST_TAKEN = 16

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

/** Less than this share of the picture holds no sentence: then bodies give way. */
const ENOUGH = 0.1

const roomsAmong = (taken: readonly Box[]): Box[] => {
  const rooms: Box[] = []
  while (rooms.length < MOST) {
    const room = bestRoom([...taken, ...rooms])
    if (!room) break
    rooms.push(room)
  }
  return rooms
}

/**
 * Rectangles where a balloon may lie: disjoint, at most four, largest first.
 *
 * @param faces - what no room covers, as shares of the picture
 * @param bodies - what rooms cover only where nothing else is left; of faces and bodies 16 are looked at
 */
export const freeRooms = (faces: readonly Box[], bodies: readonly Box[]): FreeRoom[] => {
  const clear = roomsAmong([...faces, ...bodies].slice(0, MOST_TAKEN))
  const isEnough = clear.some(({ width, height }) => width * height >= ENOUGH)
  return (isEnough ? clear : roomsAmong(faces))
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .map(({ x, y, width, height }) => ({
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
    }))
}
