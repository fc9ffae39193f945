import { Readable } from 'node:stream'

import type { MediaRecord } from '@/collections/media/select'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'
import type { ByteRange, FileStore } from '@/platform/ports/file-store'

import { EXTENSION_BY_MIME, REDUCED_MIME, variantKeyOf, type MediaVariant } from '../contract'

const extensionOf = (mime: string): string =>
  mime in EXTENSION_BY_MIME ? EXTENSION_BY_MIME[mime as keyof typeof EXTENSION_BY_MIME] : 'bin'

export type RangeRequest = ByteRange | 'whole' | 'unsatisfiable'

/** One range of a `Range` header (RFC 9110 §14.1.2); several, or another unit, mean the whole file. */
export const parseRange = (header: string | null, sizeBytes: number): RangeRequest => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const [, first = '', last = ''] = match
  // A last position before the first is no range at all (§14.1.1), and what is none is ignored.
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole'
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  return start > end || start >= sizeBytes ? 'unsatisfiable' : { start, end }
}

/** What is sent: the original of a row, or one of its smaller copies. */
interface SentFile {
  readonly key: string
  readonly mime: string
  readonly sizeBytes: number
  readonly etag: string
}

const originalOf = (record: MediaRecord): SentFile => ({
  key: record.fileKey,
  mime: record.mime,
  sizeBytes: record.sizeBytes,
  etag: `"${record.sha256}"`,
})

/** For a row that is older than the column `variants`: asks the store for the size, and makes the ETag from the original's hash. */
const statVariant = async (
  files: FileStore,
  record: MediaRecord,
  variant: Exclude<MediaVariant, 'original'>,
): Promise<SentFile | null> => {
  const key = variantKeyOf(record.fileKey, variant)
  const stored = await files.stat(key)
  return (
    stored && {
      key,
      mime: REDUCED_MIME,
      sizeBytes: stored.sizeBytes,
      etag: `"${record.sha256}-${variant}"`,
    }
  )
}

/** A picture that is small already has no smaller copy: the original stands for it. */
const findVariant = async (
  files: FileStore,
  record: MediaRecord,
  variant: MediaVariant,
): Promise<SentFile> => {
  if (variant === 'original') return originalOf(record)
  if (!record.variants) return (await statVariant(files, record, variant)) ?? originalOf(record)
  const stored = record.variants[variant]
  if (!stored) return originalOf(record)
  const { sizeBytes, sha256 } = stored
  return { key: variantKeyOf(record.fileKey, variant), mime: REDUCED_MIME, sizeBytes, etag: `"${sha256}"` }
}

const headersOf = (record: MediaRecord, { mime, etag }: SentFile, isDownload: boolean): Headers =>
  new Headers({
    'content-type': mime,
    etag,
    'accept-ranges': 'bytes',
    // Asked again each time, so that a change of privacy bites at once; unchanged bytes are not sent again.
    'cache-control': 'private, no-cache',
    'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="kadr-${record.id}.${extensionOf(mime)}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })

const isUnchanged = (request: Request, { etag }: SentFile): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag)

/** The asked range, unless the client began with another file than this (`If-Range`, RFC 9110 §13.1.5). */
const rangeOf = ({ headers }: Request, { etag, sizeBytes }: SentFile): RangeRequest => {
  const begun = headers.get('if-range')
  if (begun !== null && begun !== etag) return 'whole'
  return parseRange(headers.get('range'), sizeBytes)
}

export interface FileWish {
  readonly variant: MediaVariant
  readonly isDownload: boolean
}

/**
 * Bytes of a media row that the caller may see: whole, one range, or 304.
 *
 * @throws DomainError `media.notFound` when the store has lost the file
 */
export const fileAnswer = async (
  container: Pick<Container, 'files'>,
  request: Request,
  record: MediaRecord,
  { variant, isDownload }: FileWish,
): Promise<Response> => {
  const { files } = container
  const file = await findVariant(files, record, variant)
  const headers = headersOf(record, file, isDownload)
  if (isUnchanged(request, file)) return new Response(null, { status: 304, headers })
  const range = rangeOf(request, file)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.sizeBytes}`)
    return new Response(null, { status: 416, headers })
  }
  const isPart = range !== 'whole'
  headers.set('content-length', String(isPart ? range.end - range.start + 1 : file.sizeBytes))
  if (isPart) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
  const status = isPart ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const stream = await files.read(file.key, isPart ? range : undefined)
  if (!stream && variant !== 'original')
    // The store has lost the smaller copy: the original is sent instead.
    return fileAnswer(container, request, record, { variant: 'original', isDownload })
  if (!stream) throw new DomainError('media.notFound')
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers })
}
