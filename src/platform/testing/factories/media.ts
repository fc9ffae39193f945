import type { Container } from '../../ports/container'

export interface SeedMediaOptions {
  /** Owner key, e.g. of a seeded user. */
  readonly ownerKey: string
  readonly privacy?: 'private' | 'public' | 'unlisted'
  /** Null: not named. Default `A picture` */
  readonly title?: string | null
  /** Default `a secret prompt` */
  readonly prompt?: string
  /** Default `draft` */
  readonly engine?: string
  /** Default `book` */
  readonly style?: string
  /** What can be seen, as an engine says it. */
  readonly shows?: Readonly<Record<'en' | 'pl', readonly string[]>>
  readonly createdAt?: Date
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

const INSERT = `
INSERT INTO media (id, title, alt, kind, privacy, owner_id, owner_key, prompt, seed, engine, style, width, height, mime,
  size_bytes, sha256, file_key, source, digital_source_type, created_at, deleted_at, recipe)
VALUES ($1, $2, 'A test picture.', 'image', $3, $4, $5, $11, 7, $12, $13, 64, 64, 'image/webp',
  $6, $7, $8, 'generated', 'algorithmicMedia', $9, $10, $14)`

const accountOf = (ownerKey: string): string | null => (ownerKey.startsWith('u:') ? ownerKey.slice(2) : null)

/** Puts one picture into the library, file and row. */
export const createMediaFactory =
  ({ database, files, newId, clock }: Pick<Container, 'clock' | 'database' | 'files' | 'newId'>) =>
  async ({
    ownerKey,
    privacy = 'private',
    title = 'A picture',
    ...rest
  }: SeedMediaOptions): Promise<SeededMedia> => {
    const id = newId()
    const bytes = rest.bytes ?? Buffer.from(`bytes of ${id}`)
    const fileKey = `media/${id.slice(-2)}/${id}/1.webp`
    const { sizeBytes, sha256 } = await files.put(fileKey, bytes)
    const createdAt = rest.createdAt ?? clock.now()
    const deletedAt = rest.isBinned ? clock.now() : null
    await database.query(INSERT, [
      id,
      title,
      privacy,
      accountOf(ownerKey),
      ownerKey,
      sizeBytes,
      sha256,
      fileKey,
      createdAt,
      deletedAt,
      rest.prompt ?? 'a secret prompt',
      rest.engine ?? 'draft',
      rest.style ?? 'book',
      rest.shows ? { shows: rest.shows } : null,
    ])
    return { id, fileKey, sha256, bytes }
  }
