const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * A number of 32 bits that a text gives on every machine: FNV-1a over UTF-16 units.
 *
 * @param start - sets families of texts apart. Default FNV's own
 */
export const hashText = (text: string, start = FNV_OFFSET): number => {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

/** `hashText` for one part of a whole that has a seed of its own. */
export const seedOf = (seed: number, part: string): number => hashText(part, (FNV_OFFSET ^ seed) >>> 0)

/** Chance that a seed always gives in the same order. */
export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number
  readonly range: (low: number, high: number) => number
  /** Whole number, 0 ≤ n < bound. */
  readonly int: (bound: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

/** Mulberry32. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (bound: number): number => Math.floor(next() * bound)
  return {
    next,
    int,
    range: (low, high) => low + (high - low) * next(),
    pick: (from) => from[int(from.length)] ?? from[0],
  }
}
