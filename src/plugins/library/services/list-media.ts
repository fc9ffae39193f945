import { decodeCursor, pageOf } from '@/platform/http/cursor'
import type { Container } from '@/platform/ports/container'

import type { ListMediaQuery, Media } from '../contract'
import { filtersOf, SCOPES } from './media-filters'
import { MEDIA_COLUMNS, MEDIA_FROM, toMedia, type MediaRecord, type Reader } from './media-record'

export interface MediaPage {
  readonly data: Media[]
  readonly nextCursor: string | null
}

/**
 * One's own media, one's own in the bin, or what is public, newest first (in the bin: last one in), by keyset in one
 * statement; of these, what the filters leave. A guest without work owns nothing.
 */
export const listMedia = async (
  container: Container,
  reader: Reader,
  query: ListMediaQuery,
): Promise<MediaPage> => {
  const { caller } = reader
  const { scope, cursor, limit } = query
  if (scope !== 'public' && !caller.ownerKey) return { data: [], nextCursor: null }
  const after = cursor ? decodeCursor(cursor) : null
  const { which, time } = SCOPES[scope]
  const params: unknown[] = [limit + 1, after?.createdAt ?? null, after?.id ?? null, caller.ownerKey ?? '']
  const filters = filtersOf(query, (value) => `$${params.push(value)}`)
  const records = await container.database.query<MediaRecord>(
    `SELECT ${MEDIA_COLUMNS} FROM ${MEDIA_FROM}
     WHERE ${which}${filters}
       AND ($2::timestamptz IS NULL OR (m.${time}, m.id) < ($2::timestamptz, $3::uuid))
     ORDER BY m.${time} DESC, m.id DESC LIMIT $1`,
    params,
  )
  const { rows, nextCursor } = pageOf(records, limit, (row) => ({
    createdAt: row[time] ?? row.created_at,
    id: row.id,
  }))
  return { data: rows.map((row) => toMedia(row, reader, container.translate)), nextCursor }
}
