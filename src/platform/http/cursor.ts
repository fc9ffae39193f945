import { DomainError } from '../kernel/domain-error'
import { isUuid } from '../kernel/ids'

/** Where a keyset page ended: newest first by creation time, then id. */
export interface Keyset {
  readonly createdAt: Date
  readonly id: string
}

export const encodeCursor = ({ createdAt, id }: Keyset): string =>
  Buffer.from(`${createdAt.toISOString()}|${id}`).toString('base64url')

/** As `toISOString` writes the years that a row can have: others are beyond what PostgreSQL keeps. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** @throws DomainError `request.invalid` for anything that `encodeCursor` does not write */
export const decodeCursor = (cursor: string): Keyset => {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const createdAt = new Date(time)
  if (!TIME.test(time) || Number.isNaN(createdAt.getTime()) || !isUuid(id))
    throw new DomainError('request.invalid')
  return { createdAt, id }
}

/** Cuts the one row too many that was asked for, and says where the next page starts. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  keysetOf: (row: Row) => Keyset,
): { rows: readonly Row[]; nextCursor: string | null } => {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(keysetOf(last)) : null }
}
