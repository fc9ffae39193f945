import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DomainError } from '../../../kernel/domain-error'
import { tempPathIn } from './temp-files'

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const hasNoSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code))

/** Makes the names in a folder durable: a renamed file survives a power cut only with its folder's entry. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes missing folders, each one's name durable in the one above. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true })
  if (!first) return
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === first) return
  }
}

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts the whole file in its place, or changes nothing: written aside, flushed, then renamed.
 *
 * @throws DomainError `storage.full` when the disk, the quota or the file size limit says no
 */
export const writeWholeFile = async (path: string, bytes: Uint8Array): Promise<string> => {
  const folder = dirname(path)
  const temp = tempPathIn(folder)
  try {
    await makeFolder(folder)
    await writeDurably(temp, bytes)
    await rename(temp, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined)
    if (hasNoSpace(error)) throw new DomainError('storage.full', {}, { cause: error })
    throw error
  }
  return createHash('sha256').update(bytes).digest('hex')
}
