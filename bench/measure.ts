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

/** Keeps a bench's figures under `var/bench/` and prints them. */
export const report = (name: string, figures: Readonly<Record<string, number | string>>): void => {
  mkdirSync('var/bench', { recursive: true })
  writeFileSync(`var/bench/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`)
  console.log(name)
  for (const [key, value] of Object.entries(figures)) {
    console.log(`  ${key.padEnd(24)}${typeof value === 'number' ? value.toFixed(2) : value}`)
  }
}
