import { createRandom as createNumbers, hashText } from '../../lettering/seeded'

/** Chance that a name always gives in the same order. */
export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number
  readonly range: (low: number, high: number) => number
  /** Whole number, 0 ≤ n < bound. */
  readonly int: (bound: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

export const createRandom = (name: string): Random => {
  const next = createNumbers(hashText(name))
  const int = (bound: number): number => Math.floor(next() * bound)
  return {
    next,
    int,
    range: (low, high) => low + (high - low) * next(),
    pick: (from) => from[int(from.length)] ?? from[0],
  }
}
