import { setTimeout as sleep } from 'node:timers/promises'

import { findHolder, takeLock, type Holder } from './lock-file'
import { instancePaths } from './paths'
import { StartError } from './start-error'

/** What a process opens the data folder for: to run the studio, or for one command. */
export type FolderPurpose = 'studio' | 'command'

/** A command takes a second or two, a studio runs until somebody stops it. */
const COMMAND_PATIENCE_MS = 10_000
const LOOK_MS = 100

const refusal = (dataDir: string, by: Holder | null): string => {
  if (!by) return `The data folder ${dataDir} could not be locked: try again.`
  return by.purpose === 'command'
    ? `A kadr command is at work on ${dataDir} (process ${by.pid}): try again when it is done.`
    : `Kadr is already running on ${dataDir} (process ${by.pid}): stop it first, or set KADR_DATA to another folder.`
}

/** Who holds the data folder; null when nobody does. */
export const folderHolder = (dataDir: string): Promise<Holder | null> =>
  findHolder(instancePaths(dataDir).lock)

/**
 * Looks before anything is written to the folder.
 *
 * @throws StartError when a studio runs on it
 */
export const refuseWhileRunning = async (dataDir: string): Promise<void> => {
  const holder = await folderHolder(dataDir)
  if (holder?.purpose === 'studio') throw new StartError(refusal(dataDir, holder))
}

/**
 * Makes this process the only one that may open the data folder: the embedded database does not lock, and loses rows
 * when two write. A lock whose holder died is taken over; a command that is at work is waited for.
 *
 * @param patienceMs - the longest wait for a command. Default 10_000
 * @returns gives the folder back
 * @throws StartError when a studio holds it, or a command does not end in time
 */
export const lockFolder = async (
  dataDir: string,
  purpose: FolderPurpose,
  patienceMs = COMMAND_PATIENCE_MS,
): Promise<() => Promise<void>> => {
  const startMs = performance.now()
  for (;;) {
    const answer = await takeLock(instancePaths(dataDir).lock, purpose)
    if (answer.isHeld) return () => answer.release()
    const isWorthWaiting = answer.by?.purpose !== 'studio' && performance.now() - startMs < patienceMs
    if (!isWorthWaiting) throw new StartError(refusal(dataDir, answer.by))
    await sleep(LOOK_MS)
  }
}
