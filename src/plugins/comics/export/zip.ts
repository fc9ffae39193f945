import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Stored as it is: for what is compressed already, and for what has to be. */
  readonly isStored: boolean
}

/** ZIP knows no time before it; the same entries give the same bytes. */
const EPOCH = new Date(1980, 0, 1)

/** Writes entries one after another, each let go once it is written; ends `out`. */
export const writeZip = async (
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  out: Writable,
  signal?: AbortSignal,
): Promise<void> => {
  let fault: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else out.write(chunk)
  })
  const settled = finished(out, { readable: false })
  settled.catch(() => undefined)
  for await (const { name, bytes, isStored } of entries) {
    signal?.throwIfAborted()
    const file = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    file.mtime = EPOCH
    zip.add(file)
    file.push(bytes, true)
    if (fault ?? out.errored) throw (fault ?? out.errored) as Error
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), settled])
  }
  zip.end()
  out.end()
  await settled
}
