import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { takeLock } from '../../instance/lock-file'
import { explainErrno } from './data-folder'
import { EmbeddedDatabaseError } from './database-messages'

/** A database process whose launcher was killed is gone after 1 s; on a busy machine a little later. */
const PATIENCE_MS = 5_000
const LOOK_MS = 50

/**
 * Makes this process the only one with the cluster in `folder`, by a lock beside it. The launcher's own lock dies with
 * the launcher, while its database may still be closing: without this, one more start would open the folder twice, and
 * rows would be lost without a word.
 *
 * @returns gives the folder back; a process that just ends may leave that out
 * @throws EmbeddedDatabaseError `busy` when another process keeps it, `full` or `read-only`
 */
export const claimFolder = async (folder: string, patienceMs = PATIENCE_MS): Promise<() => Promise<void>> => {
  const startMs = performance.now()
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
    for (;;) {
      const answer = await takeLock(`${folder}.lock`, 'database')
      if (answer.isHeld) return () => answer.release()
      if (performance.now() - startMs > patienceMs)
        throw new EmbeddedDatabaseError('busy', `${folder} is open in process ${answer.by?.pid ?? '?'}`)
      await sleep(LOOK_MS)
    }
  } catch (error) {
    throw explainErrno(error, folder) ?? error
  }
}
