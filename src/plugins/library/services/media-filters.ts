import sql, { empty, join, raw, type Sql } from 'sql-template-tag'

import { sqlNameOf } from '@/collections/media/row'
import { decodeCursor } from '@/platform/http/cursor'

import type { ListMediaQuery } from '../contract'

type Scope = ListMediaQuery['scope']

/** The time that a list is ordered by. */
export const TIME_OF_SCOPE = {
  own: 'createdAt',
  bin: 'deletedAt',
  public: 'createdAt',
} as const satisfies Record<Scope, string>

/** What is searched. Words of a prompt are not among the shown ones: what is found would reveal what the prompt holds. */
const WORDS_OF_SCOPE = {
  own: 'own_words',
  bin: 'own_words',
  public: 'shown_words',
} as const satisfies Record<Scope, string>

const timeOf = (scope: Scope): Sql => raw(`m.${sqlNameOf(TIME_OF_SCOPE[scope])}`)

/** Every word of what was typed, as the beginning of a word; what is neither letter nor digit parts words. */
const wordsOf = (typed: string): string =>
  (typed.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).map((word) => `${word}:*`).join(' & ')

type Condition = (value: string, scope: Scope) => Sql

/** By the query's names; what is empty was not asked for. */
const FILTERS = {
  kind: (value) => sql`m.kind = ${value}`,
  privacy: (value) => sql`m.privacy = ${value}`,
  engine: (value) => sql`m.engine = ${value}`,
  style: (value) => sql`m.style = ${value}`,
  from: (value) => sql`m.created_at >= ${value}::timestamptz`,
  to: (value) => sql`m.created_at < ${value}::timestamptz`,
  q: (value, scope) =>
    sql`m.${raw(WORDS_OF_SCOPE[scope])} @@ to_tsquery('simple', media_fold(${wordsOf(value)}))`,
} as const satisfies Readonly<Record<string, Condition>>

/** Conditions on `m` for all that the reader asked for, besides whose it is and where the page starts, each after its `AND`. */
export const filtersOf = (query: ListMediaQuery): Sql => {
  const conditions = Object.entries(FILTERS).flatMap(([name, condition]) => {
    const value = query[name as keyof typeof FILTERS]
    return value ? condition(value, query.scope) : []
  })
  return conditions.length === 0 ? empty : join(conditions, ' AND ', ' AND ')
}

/**
 * The condition on `m` that the page starts behind the query's cursor, after its `AND`; empty for the first page.
 *
 * @throws DomainError `request.invalid` for a cursor that we did not write
 */
export const afterCursor = ({ cursor, scope }: ListMediaQuery): Sql => {
  if (!cursor) return empty
  const { createdAt, id } = decodeCursor(cursor)
  return sql` AND (${timeOf(scope)}, m.id) < (${createdAt}::timestamptz, ${id}::uuid)`
}

export const newestFirst = (scope: Scope): Sql => sql`${timeOf(scope)} DESC, m.id DESC`
