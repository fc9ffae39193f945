/** 32-bit FNV-1a over UTF-16 units with a final avalanche: the same text gives the same number on every machine. */
export const hashText = (text: string): number => {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (hash ^ (hash >>> 15)) >>> 0
}

export interface Random {
  /** 0 ≤ n < 1. */
  next(): number
  range(low: number, high: number): number
  /** Whole number, 0 ≤ n < bound. */
  int(bound: number): number
  pick<T>(from: readonly [T, ...T[]]): T
}

/**
 * Mulberry32. Each layer of a picture takes its own generator by name (`seed|clouds`), so that one more flower never
 * moves a cloud.
 */
export const createRandom = (name: string): Random => {
  let state = hashText(name)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (bound) => Math.floor(next() * bound),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  }
}
