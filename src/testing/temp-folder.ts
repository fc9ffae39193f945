import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TempFolder {
  readonly path: string
  remove(): Promise<void>
}

/** A fresh, empty folder. `remove` tries again while a dying process still writes there. */
export const createTempFolder = async (name = 'test'): Promise<TempFolder> => {
  const path = await mkdtemp(join(tmpdir(), `kadr-${name}-`))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) }
}
