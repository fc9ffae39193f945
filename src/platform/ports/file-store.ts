import type { Readable } from 'node:stream'

export interface StoredFile {
  readonly key: string
  readonly sizeBytes: number
  readonly modifiedAt: Date
}

export interface ByteRange {
  /** First byte, 0-based. */
  readonly start: number
  /** Last byte, inclusive. */
  readonly end: number
}

/**
 * Bytes by key. Keys are relative paths of `[a-z0-9._-]` segments separated by `/`, at most 512 characters; anything else
 * (`..`, absolute, NUL) throws a TypeError. A key is whole or absent: a reader never sees half of a file, whatever is killed.
 */
export interface FileStore {
  /**
   * Writes (or replaces) the whole file, durable when it resolves.
   * @throws DomainError `storage.full` when there is no room; nothing of the file is left then
   */
  put(key: string, bytes: Uint8Array): Promise<{ sizeBytes: number; sha256: string }>
  stat(key: string): Promise<StoredFile | null>
  /** Null when there is no such file. `range` must lie inside it, else RangeError. */
  read(key: string, range?: ByteRange): Promise<Readable | null>
  /** Idempotent: deleting what is not there is fine. */
  delete(key: string): Promise<void>
  /** Every file under a prefix (a whole-segment prefix such as `media/`), in no promised order. */
  list(prefix: string): AsyncIterable<StoredFile>
  close(): Promise<void>
}
