import { setTimeout as sleep } from 'node:timers/promises'

import { readLastRun } from '@/platform/instance/run-file'
import { isAlive, type ProcessIdentity } from '@/platform/process/identity'

/** Children end by themselves within 2 s of their launcher's death, later on a busy machine. */
const PATIENCE_MS = 8_000
const LOOK_MS = 100

const livingOf = async (processes: readonly ProcessIdentity[]): Promise<ProcessIdentity[]> => {
  const areAlive = await Promise.all(processes.map(isAlive))
  return processes.filter((_, index) => areAlive[index])
}

/**
 * Waits until the children of a launcher that was killed are gone, so that they give back the port and the database;
 * those that hang are ended. The caller holds the folder.
 *
 * @param signal - ends the waiting
 */
export const endLeftovers = async (
  dataDir: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const startMs = performance.now()
  let living = await livingOf(Object.values((await readLastRun(dataDir))?.processes ?? {}))
  if (living.length > 0) say('Waiting for processes of an earlier start to end …')
  while (living.length > 0 && !signal.aborted) {
    if (performance.now() - startMs > PATIENCE_MS) for (const { pid } of living) process.kill(pid, 'SIGKILL')
    await sleep(LOOK_MS)
    living = await livingOf(living)
  }
}
