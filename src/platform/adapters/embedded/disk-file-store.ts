import type { Dirent } from 'node:fs'
import { open, opendir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Clock } from '../../ports/clock'
import type { ByteRange, FileStore, StoredFile } from '../../ports/file-store'
import { createSystemClock } from '../system-clock'
import { checkFileKey, checkPrefix, isFileKey } from './disk/keys'
import { sweepTempFiles } from './disk/temp-files'
import { syncFolder, writeWholeFile } from './disk/write-file'

export interface DiskFileStoreOptions {
  /** Folder of all files; made with the first one. */
  readonly root: string
  /** For the age of leftovers. Default: the machine's. */
  readonly clock?: Pick<Clock, 'now'>
}

// A folder is no file either.
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

/** Null instead of an error when there is no such path. */
const unlessAbsent = async <T>(promise: Promise<T>): Promise<T | null> => {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return null
    throw error
  }
}

const statFile = async (root: string, key: string): Promise<StoredFile | null> => {
  const info = await unlessAbsent(stat(join(root, key)))
  return info?.isFile() ? { key, sizeBytes: info.size, modifiedAt: info.mtime } : null
}

const checkRange = ({ start, end }: ByteRange, sizeBytes: number): void => {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end
  if (!isInside || end >= sizeBytes) throw new RangeError(`${start}–${end} is not inside ${sizeBytes} bytes`)
}

/** The file stays open from here on: a replacement or deletion does not disturb who reads. */
const readFile = async (path: string, range?: ByteRange): Promise<Readable | null> => {
  const handle = await unlessAbsent(open(path, 'r'))
  if (!handle) return null
  try {
    const info = await handle.stat()
    if (info.isFile()) {
      if (range) checkRange(range, info.size)
      return handle.createReadStream(range)
    }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return null
}

const deleteFile = async (path: string): Promise<void> => {
  const removed = await unlessAbsent(unlink(path).then(() => true))
  if (removed) await unlessAbsent(syncFolder(dirname(path)))
}

const entryKey = (prefix: string, { name }: Dirent): string => prefix + name

async function* walk(root: string, prefix: string, nowMs: number): AsyncIterable<StoredFile> {
  const folder = join(root, prefix)
  await sweepTempFiles(folder, nowMs)
  const entries = await unlessAbsent(opendir(folder))
  if (!entries) return
  for await (const entry of entries) {
    const key = entryKey(prefix, entry)
    if (!isFileKey(key)) continue
    if (entry.isDirectory()) yield* walk(root, `${key}/`, nowMs)
    const file = entry.isFile() ? await statFile(root, key) : null
    if (file) yield file
  }
}

/** Files in a folder of this machine. Several processes may use one root. */
export const createDiskFileStore = ({
  root,
  clock = createSystemClock(),
}: DiskFileStoreOptions): FileStore => {
  const swept = new Set<string>()
  const sweepOnce = async (folder: string): Promise<void> => {
    if (swept.has(folder)) return
    swept.add(folder)
    await sweepTempFiles(folder, clock.now().getTime())
  }

  return {
    async put(key, bytes) {
      checkFileKey(key)
      const path = join(root, key)
      const sha256 = await writeWholeFile(path, bytes)
      await sweepOnce(dirname(path))
      return { sizeBytes: bytes.byteLength, sha256 }
    },
    async stat(key) {
      checkFileKey(key)
      return statFile(root, key)
    },
    async read(key, range) {
      checkFileKey(key)
      return readFile(join(root, key), range)
    },
    async delete(key) {
      checkFileKey(key)
      await deleteFile(join(root, key))
    },
    list(prefix) {
      checkPrefix(prefix)
      return walk(root, prefix, clock.now().getTime())
    },
    close: () => Promise.resolve(),
  }
}
