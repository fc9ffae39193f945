import { setTimeout as sleep } from 'node:timers/promises'

import { StartError } from '@/platform/instance/start-error'

import { createRestartLimit } from './restart-limit'
import type { Running } from './running'

export interface SuperviseOptions<Process extends Running> {
  readonly name: string
  /** Already started; the first of its line. */
  readonly first: Process
  /** Starts the next one after a death. */
  readonly restart: () => Process
  /** Called for every process that is up, the first included. */
  readonly onUp: (process: Process) => void
  readonly say: (line: string) => void
  /** Waits; stands here for tests. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

export interface Supervised {
  /** Resolves, with one sentence, when the process died too often: nothing starts it any more. */
  readonly gaveUp: Promise<StartError>
  stop(graceMs: number): Promise<void>
  kill(): void
}

const wait = (ms: number, signal: AbortSignal): Promise<unknown> => sleep(ms, undefined, { signal })

const isUp = (process: Running, say: (line: string) => void): Promise<boolean> =>
  process.ready.then(
    () => true,
    (error: unknown) => {
      say(error instanceof Error ? error.message : String(error))
      // It may hang instead of being gone.
      process.kill()
      return false
    },
  )

/** Keeps one process of the tree alive until it is stopped. */
export const supervise = <Process extends Running>(options: SuperviseOptions<Process>): Supervised => {
  const { name, first, restart, onUp, say, pause = wait } = options
  const stopping = new AbortController()
  const limit = createRestartLimit()
  let current = first

  const untilItDies = async (): Promise<number> => {
    const startMs = performance.now()
    const process = current
    void isUp(process, say).then((up) => up && !stopping.signal.aborted && onUp(process))
    const code = await process.exited
    if (!stopping.signal.aborted) say(`The ${name} process ended (${code ?? 'killed'}).`)
    return performance.now() - startMs
  }

  const keepAlive = async (): Promise<StartError> => {
    for (;;) {
      const pauseMs = limit.next(await untilItDies())
      if (pauseMs === null && !stopping.signal.aborted) {
        return new StartError(
          `The ${name} process ended ${limit.deaths} times in a row. Find out why: npm run kadr -- doctor`,
        )
      }
      await pause(pauseMs ?? 0, stopping.signal).catch(() => undefined)
      // Stopped: whoever asked waits for `stop`, nobody for this.
      if (stopping.signal.aborted) return new Promise(() => undefined)
      say(`Starting the ${name} process again …`)
      current = restart()
    }
  }

  return {
    gaveUp: keepAlive(),
    stop(graceMs) {
      stopping.abort()
      return current.stop(graceMs)
    },
    kill() {
      stopping.abort()
      current.kill()
    },
  }
}
