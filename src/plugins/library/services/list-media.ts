import sql, { raw } from 'sql-template-tag'

import { LISTED_MEDIA, MEDIA_FROM, type ListedMedia } from '@/collections/media/select'
import { MEDIA_SCOPES } from '@/collections/media/visibility'
import { runSql } from '@/platform/database/run-sql'
import { pageOf } from '@/platform/http/cursor'
import type { Container } from '@/platform/ports/container'

import type { ListMediaQuery, Media } from '../contract'
import { afterCursor, filtersOf, newestFirst, TIME_OF_SCOPE } from './media-filters'
import { toMedia, type Reader } from './media-record'

export interface MediaPage {
  readonly data: Media[]
  readonly nextCursor: string | null
}

const readPage = async (container: Container, reader: Reader, query: ListMediaQuery): Promise<MediaPage> => {
  const { scope, limit } = query
  const statement = sql`
    SELECT ${raw(LISTED_MEDIA)} FROM ${raw(MEDIA_FROM)}
    WHERE ${MEDIA_SCOPES[scope](reader.caller.ownerKey ?? '')}${filtersOf(query)}${afterCursor(query)}
    ORDER BY ${newestFirst(scope)} LIMIT ${limit + 1}`
  const records = await runSql<ListedMedia>(container.database, statement)
  const { rows, nextCursor } = pageOf(records, limit, (row) => ({
    createdAt: row[TIME_OF_SCOPE[scope]] ?? row.createdAt,
    id: row.id,
  }))
  return { data: rows.map((row) => toMedia(row, reader, container.translate)), nextCursor }
}

/**
 * One's own media, one's own in the bin, or what is public, newest first (in the bin: last one in), by keyset in one
 * statement; of these, what the filters leave. A guest without work owns nothing, and sees what every other one sees.
 */
export const listMedia = async (
  container: Container,
  reader: Reader,
  query: ListMediaQuery,
): Promise<MediaPage> => {
  const read = (): Promise<MediaPage> => readPage(container, reader, query)
  if (reader.caller.ownerKey) return read()
  if (query.scope !== 'public') return { data: [], nextCursor: null }
  return container.shareCall(JSON.stringify(['media', reader.locale, query]), read)
}
