import { once } from 'node:events'
import { PGlite } from '@electric-sql/pglite'
import { claimFolder } from './claim-folder'
import { confirmDataFolder, explainOpenFailure, prepareDataFolder } from './data-folder'
import { type DatabaseProcessMessage, EmbeddedDatabaseError } from './database-messages'
import { DURABLE_START_PARAMS, durableDisk } from './pglite/durable-disk'
import { startPgliteServer } from './pglite/server'

/**
 * The database process: PGlite over one data folder, served on 127.0.0.1. Started by database-process.ts with folder and
 * port as its last arguments; prints nothing; lives no longer than its parent.
 */

const MAX_CONNECTIONS = 30
/** Closing writes a checkpoint; cut short, the next start recovers from the log instead. */
const CLOSE_TIMEOUT_MS = 3_000
/** Nobody waits any more, but a new instance may want the folder. */
const ORPHAN_CLOSE_TIMEOUT_MS = 1_000

const notifyParent = async (message: DatabaseProcessMessage): Promise<void> => {
  await new Promise((resolve) => {
    if (process.send) process.send(message, undefined, {}, resolve)
    else resolve(null)
  })
}

/** As PostgreSQL does after a panic: end, and let the next start recover from the log. */
const die = (): void => process.exit(1)

const open = async (dataDir: string): Promise<PGlite> => {
  await prepareDataFolder(dataDir)
  let isOpen = false
  // Before that, the panic is thrown to us and can still be explained.
  const dieWhenOpen = (): void => {
    if (isOpen) die()
  }
  try {
    const db = await PGlite.create({
      dataDir,
      startParams: DURABLE_START_PARAMS,
      extensions: { durableDisk: durableDisk(dieWhenOpen) },
    })
    isOpen = true
    await confirmDataFolder(dataDir)
    return db
  } catch (error) {
    throw await explainOpenFailure(dataDir, error)
  }
}

/** Resolves when the parent asks for the end, or is no more; from then on the end comes by itself. */
const untilUnwanted = async (): Promise<void> => {
  process.stdin.resume()
  const requested = once(process, 'SIGTERM').then(() => CLOSE_TIMEOUT_MS)
  const orphaned = Promise.race([
    once(process, 'disconnect'),
    once(process.stdin, 'end'),
    once(process.stdin, 'error'),
  ]).then(() => ORPHAN_CLOSE_TIMEOUT_MS)
  const timeoutMs = await Promise.race([requested, orphaned])
  setTimeout(() => process.exit(1), timeoutMs)
}

const main = async (dataDir: string, port: number): Promise<void> => {
  // Ctrl-C and a closed terminal reach the whole process group: the parent decides the order of the end.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  const unwanted = untilUnwanted()
  const release = await claimFolder(dataDir)
  const db = await open(dataDir)
  const server = await startPgliteServer({ db, port, maxConnections: MAX_CONNECTIONS, onFatal: die })
  await notifyParent({ type: 'ready', port: server.port })
  await unwanted
  await server.close()
  await db.close()
  await release()
  process.exit(0)
}

main(process.argv.at(-2) ?? '', Number(process.argv.at(-1))).catch(async (error: unknown) => {
  const known = error instanceof EmbeddedDatabaseError
  await notifyParent({
    type: 'failed',
    code: known ? error.code : 'crashed',
    message: (error instanceof Error ? error.message : String(error)).slice(0, 500),
  })
  process.exit(1)
})
