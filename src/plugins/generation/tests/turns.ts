import { setImmediate as pass } from 'node:timers/promises'

/** Waits for its turn, then works. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

export interface Turns {
  /**
   * Starts something that goes on in turns.
   *
   * @param name - of its own; the order of turns is drawn among names, not among moments
   */
  readonly act: <Result>(name: string, work: (turn: Turn) => Promise<Result>) => Promise<Result>
  /** Draws whose turn it is, over and over, until everything has ended. */
  readonly play: () => Promise<void>
}

/** What one step sets off by itself comes to rest within so many rounds of the event loop. */
const ROUNDS_TO_REST = 4

interface Waiting {
  readonly name: string
  readonly go: () => Promise<void>
}

/**
 * Interleaves things that go on at the same time, step by step, as a generator of random numbers says: the same numbers
 * give the same interleaving, whatever the machine is busy with.
 *
 * @param draw - gives a whole number from 0 to `below - 1`
 * @param togetherMax - steps sent off at the same moment, at most; of several, only the store says which comes first.
 * Default 1
 */
export const createTurns = (draw: (below: number) => number, togetherMax = 1): Turns => {
  const waiting: Waiting[] = []
  const live = new Set<string>()
  let wake = (): void => undefined

  const turnOf =
    (name: string): Turn =>
    (work) => {
      if (!live.has(name)) return work()
      return new Promise((resolve, reject) => {
        waiting.push({ name, go: () => work().then(resolve, reject) })
        wake()
      })
    }

  const isAtRest = (): boolean => [...live].every((name) => waiting.some((one) => one.name === name))

  const rest = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS_TO_REST; round += 1) await pass()
    while (!isAtRest()) {
      await new Promise<void>((resolve) => (wake = resolve))
      for (let round = 0; round < ROUNDS_TO_REST; round += 1) await pass()
    }
  }

  const next = (): Waiting[] => {
    waiting.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    const together = Math.min(waiting.length, 1 + draw(togetherMax))
    return Array.from({ length: together }, () => waiting.splice(draw(waiting.length), 1)).flat()
  }

  return {
    async act(name, work) {
      live.add(name)
      try {
        return await work(turnOf(name))
      } finally {
        live.delete(name)
        wake()
      }
    },
    async play() {
      for (await rest(); live.size > 0; await rest()) await Promise.all(next().map(({ go }) => go()))
      for (const { go } of waiting.splice(0)) await go()
    },
  }
}
