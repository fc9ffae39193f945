import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { instancePaths } from './paths'
import { explainFolderError } from './start-error'

/** Room that a start must find: logs, the secret, a first picture. The database asks for its own. */
const PROBE_BYTES = 1_024 * 1_024

/**
 * Makes the data folder and shows that it can be written.
 *
 * @throws StartError when it is full, read-only, or no folder
 */
export const prepareFolder = async (dataDir: string): Promise<void> => {
  const { files, logs } = instancePaths(dataDir)
  const probe = path.join(dataDir, '.write-probe')
  try {
    for (const folder of [dataDir, files, logs]) await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(probe, Buffer.alloc(PROBE_BYTES))
  } catch (error) {
    throw explainFolderError(error, dataDir)
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}
