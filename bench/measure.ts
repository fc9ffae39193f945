import { mkdirSync, writeFileSync } from 'node:fs'

/** Quantile by linear interpolation between closest ranks (Hyndman and Fan, type 7). */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/** Milliseconds of one run. */
export const timeMs = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export interface Pairs {
  readonly subjectMs: readonly number[]
  readonly baselineMs: readonly number[]
}

/** Runs subject and baseline in turn, so that a noisy moment hits both; the first two rounds only warm up. */
export const inTurn = async (
  rounds: number,
  subject: (round: number) => Promise<unknown>,
  baseline: (round: number) => Promise<unknown>,
): Promise<Pairs> => {
  const subjectMs: number[] = []
  const baselineMs: number[] = []
  for (let round = -2; round < rounds; round += 1) {
    const [a, b] = [await timeMs(() => subject(round)), await timeMs(() => baseline(round))]
    if (round < 0) continue
    subjectMs.push(a)
    baselineMs.push(b)
  }
  return { subjectMs, baselineMs }
}

/** At most; what is more ambitious, and what must be kept. */
export interface Bar {
  readonly goal: number
  readonly floor: number
}

const verdictOf = (figure: number, { goal, floor }: Bar): string => {
  const verdict = figure <= goal ? 'goal reached' : figure <= floor ? 'floor kept' : 'missed'
  return `goal ≤ ${goal}, floor ≤ ${floor}: ${verdict}`
}

/**
 * Keeps a bench's figures under `var/bench/` and prints them.
 *
 * @param bars - by name of the figure that they are for
 */
export const report = (
  name: string,
  bars: Readonly<Record<string, Bar>>,
  figures: Readonly<Record<string, number | string>>,
): void => {
  mkdirSync('var/bench', { recursive: true })
  writeFileSync(`var/bench/${name}.json`, `${JSON.stringify({ ...figures, bars }, null, 2)}\n`)
  console.log(name)
  for (const [key, value] of Object.entries(figures)) {
    const bar = bars[key]
    const shown = typeof value === 'number' ? value.toFixed(2) : value
    const verdict = bar && typeof value === 'number' ? verdictOf(value, bar) : ''
    console.log(`  ${key.padEnd(36)}${shown.padStart(10)}  ${verdict}`.trimEnd())
  }
}
