import { EXAMPLE_MEDIA } from '@/collections/media/example'
import { insertMediaRows } from '@/collections/media/insert'
import type { MediaRow } from '@/collections/media/row'

import { accountIdOf } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

/** Any column of the row; the others are the example's, those of its file and its owner their own. */
export interface SeedMediaOptions extends Partial<MediaRow> {
  /** Owner key, e.g. of a seeded user. */
  readonly ownerKey: string
  /** What can be seen, as an engine says it. */
  readonly shows?: Readonly<Record<'en' | 'pl', readonly string[]>>
  readonly isBinned?: boolean
  /** Content of the file; what they are is not looked at. */
  readonly bytes?: Uint8Array
}

export interface SeededMedia {
  readonly id: string
  readonly fileKey: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Puts one picture into the library, file and row. */
export const createMediaFactory =
  ({ database, files, newId, clock }: Pick<Container, 'clock' | 'database' | 'files' | 'newId'>) =>
  async ({ shows, isBinned, bytes: content, ...columns }: SeedMediaOptions): Promise<SeededMedia> => {
    const id = columns.id ?? newId()
    const bytes = content ?? Buffer.from(`bytes of ${id}`)
    const fileKey = `media/${id.slice(-2)}/${id}/1.webp`
    const stored = await files.put(fileKey, bytes)
    const row: MediaRow = {
      ...EXAMPLE_MEDIA,
      id,
      fileKey,
      ...stored,
      ownerId: accountIdOf(columns.ownerKey),
      createdAt: clock.now(),
      updatedAt: clock.now(),
      deletedAt: isBinned ? clock.now() : null,
      recipe: shows ? { shows } : null,
      ...columns,
    }
    const { text, values } = insertMediaRows([row], {})
    await database.query(text, values)
    return { id, fileKey, sha256: row.sha256, bytes }
  }
