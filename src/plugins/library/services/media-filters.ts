import type { ListMediaQuery } from '../contract'

/** Which rows, of owner `$4`, the time they are ordered by, and the words that are searched. */
export const SCOPES = {
  own: { which: 'm.owner_key = $4 AND m.deleted_at IS NULL', time: 'created_at', words: 'own_words' },
  bin: { which: 'm.owner_key = $4 AND m.deleted_at IS NOT NULL', time: 'deleted_at', words: 'own_words' },
  // Words of a prompt are not among the shown ones: what is found would tell what the prompt holds.
  public: {
    which: `m.privacy = 'public' AND m.deleted_at IS NULL AND $4::text IS NOT NULL`,
    time: 'created_at',
    words: 'shown_words',
  },
} as const satisfies Record<ListMediaQuery['scope'], { which: string; time: string; words: string }>

/** Notes a value and gives its place in the statement, e.g. `$5`. */
type Param = (value: unknown) => string

/** Every word of what was typed, as the beginning of a word; what is neither letter nor digit parts words. */
const wordsOf = (typed: string): string =>
  (typed.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).map((word) => `${word}:*`).join(' & ')

type Condition = (asked: string, param: Param, scope: ListMediaQuery['scope']) => string

/** By the query's names; what is empty was not asked for. */
const FILTERS = {
  kind: (asked, param) => `m.kind = ${param(asked)}`,
  privacy: (asked, param) => `m.privacy = ${param(asked)}`,
  engine: (asked, param) => `m.engine = ${param(asked)}`,
  style: (asked, param) => `m.style = ${param(asked)}`,
  from: (asked, param) => `m.created_at >= ${param(asked)}::timestamptz`,
  to: (asked, param) => `m.created_at < ${param(asked)}::timestamptz`,
  q: (asked, param, scope) =>
    `m.${SCOPES[scope].words} @@ to_tsquery('simple', media_fold(${param(wordsOf(asked))}))`,
} as const satisfies Readonly<Record<string, Condition>>

/** Conditions on `media m` for all that the reader asked for, besides whose it is and where the page starts. */
export const filtersOf = (query: ListMediaQuery, param: Param): string =>
  Object.entries(FILTERS)
    .map(([name, condition]) => {
      const asked = query[name as keyof typeof FILTERS]
      return asked ? ` AND ${condition(asked, param, query.scope)}` : ''
    })
    .join('')
