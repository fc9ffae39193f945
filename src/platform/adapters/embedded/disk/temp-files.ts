import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Not a key by its capitals and `~`: such a file is never listed, read or overwritten by one. */
const TEMP_PREFIX = 'TMP~'

/** No write takes this long: its writer is dead. By age and not by process id, which a container restart repeats. */
const DEAD_AFTER_MS = 3_600_000

export const tempPathIn = (folder: string): string =>
  join(folder, TEMP_PREFIX + randomBytes(12).toString('hex'))

/** Removes what dead writers left in this folder. Best effort: another process may do the same. */
export const sweepTempFiles = async (folder: string, nowMs: number): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(TEMP_PREFIX))) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info && nowMs - info.mtimeMs > DEAD_AFTER_MS) await rm(path, { force: true }).catch(() => undefined)
  }
}
