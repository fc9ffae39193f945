import { startEmbeddedDatabase, type EmbeddedDatabase } from '@/platform/adapters/embedded/database-process'

import { explainDatabaseError } from './explain-database'
import { argsOf } from './programs'
import type { Running } from './running'

/**
 * Starts the embedded database.
 *
 * @param folder - of the cluster
 * @param port - of an earlier start, so that open pools find it again; default a free one
 * @throws StartError with one sentence when it cannot be opened
 */
export const openEmbeddedDatabase = (folder: string, port?: number): Promise<EmbeddedDatabase> =>
  startEmbeddedDatabase({
    dataDir: folder,
    command: [process.execPath, ...argsOf('database')],
    ...(port === undefined ? {} : { port }),
  }).catch((error: unknown) => {
    throw explainDatabaseError(error, folder)
  })

export interface RunningDatabase extends Running {
  /** Null before it is ready. */
  readonly port: number | null
  readonly url: string | null
}

/** The embedded database as one process of the tree. */
export const startDatabase = (folder: string, port?: number): RunningDatabase => {
  let database: EmbeddedDatabase | null = null
  const opening = openEmbeddedDatabase(folder, port)
  const ready = opening.then((opened) => void (database = opened))
  ready.catch(() => undefined)
  return {
    get pid() {
      return database?.pid ?? null
    },
    get port() {
      return database?.port ?? null
    },
    get url() {
      return database?.url ?? null
    },
    ready,
    exited: opening.then(
      ({ exited }) => exited,
      () => null,
    ),
    // It has its own grace: closing the cluster takes milliseconds.
    stop: () =>
      opening.then(
        (opened) => opened.stop(),
        () => undefined,
      ),
    // Before it is ready its end comes with this process's own.
    kill() {
      try {
        if (database) process.kill(database.pid, 'SIGKILL')
      } catch {
        // It has just gone by itself.
      }
    },
  }
}
