import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import path from 'node:path'

const ROTATE_BYTES = 10 * 2 ** 20

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Opens `<name>.log` for more lines. One that has grown past 10 MiB becomes `<name>.log.1` first, and the one before it
 * goes: a process keeps 20 MiB at most, as long as it starts now and then.
 */
export const openLogFile = (logDir: string, name: string): WriteStream => {
  const file = path.join(logDir, `${name}.log`)
  // A full or read-only disk must not end the tree: lines are lost then, and the old ones stay where they are.
  try {
    mkdirSync(logDir, { recursive: true, mode: 0o700 })
    if (sizeOf(file) > ROTATE_BYTES) renameSync(file, `${file}.1`)
  } catch {
    // Said by whoever needs the folder for more than lines.
  }
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  stream.on('error', () => undefined)
  return stream
}
