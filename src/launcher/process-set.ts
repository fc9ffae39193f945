import type { Running } from './running'

/** From first to last to end: migrations, or the worker, which drains its jobs, then pages, then the database under them. */
const GRACE_MS = { migrate: 8_000, worker: 15_000, web: 8_000, database: 8_000 } as const
export type Name = keyof typeof GRACE_MS
const END_ORDER = Object.keys(GRACE_MS) as readonly Name[]

type Ending = Pick<Running, 'stop' | 'kill'>

/** The processes that run, so that they can be ended at any moment of a start. */
export interface ProcessSet {
  /** @returns removes it once it has ended by itself */
  readonly add: (name: Name, process: Ending) => () => void
  /** Ends all of them, one after the other. */
  readonly stop: () => Promise<void>
  /** Ends all of them now. */
  readonly kill: () => void
}

/** @param note - called with a line for every end */
export const createProcessSet = (note: (line: string) => void): ProcessSet => {
  const processes = new Map<Name, Ending>()
  return {
    add(name, process) {
      processes.set(name, process)
      return () => {
        if (processes.get(name) === process) processes.delete(name)
      }
    },
    async stop() {
      for (const name of END_ORDER) {
        const process = processes.get(name)
        if (!process) continue
        await process.stop(GRACE_MS[name])
        note(`${name} has ended`)
      }
    },
    kill() {
      for (const process of processes.values()) process.kill()
    },
  }
}
