import { QueryError, type CollectionBeforeOperationHook, type FlattenedField, type Where } from 'payload'

/** Deepest nesting of `and` and `or`, and most conditions in all, of one `where`. */
const WHERE_DEPTH_MAX = 5
const CONDITIONS_MAX = 50
/** Fields that one `sort` may name. */
const SORTS_MAX = 3

/** What the database can compare by; Payload takes more words from clients, and ends in an error of ours. */
const OPERATORS = new Set([
  'equals',
  'not_equals',
  'exists',
  'like',
  'not_like',
  'contains',
  'in',
  'not_in',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
])

/** One condition; without a path where there is none to speak of. */
interface Condition {
  readonly path: string
  readonly operators: readonly string[]
}

const isGroup = (key: string): boolean => key.toLowerCase() === 'and' || key.toLowerCase() === 'or'

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : ['']

/** Every condition of a `where`, in the words of the client. */
const conditionsOf = (where: unknown, depth = 0): Condition[] => {
  if (typeof where !== 'object' || where === null || depth > WHERE_DEPTH_MAX)
    return [{ path: '', operators: [] }]
  return Object.entries(where).flatMap(([key, value]): Condition[] => {
    if (!isGroup(key)) return [{ path: key, operators: keysOf(value) }]
    return Object.values((value ?? {}) as object).flatMap((one) => conditionsOf(one, depth + 1))
  })
}

const sortsOf = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort])
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .map((one) => one.trim().replace(/^-/, ''))
    .filter(Boolean)

/** A polymorphic relation is named in two halves, by Payload's own panel too. */
const namesOf = (field: FlattenedField): string[] => {
  if ('hidden' in field && field.hidden) return []
  const isPolymorphic = field.type === 'relationship' && Array.isArray(field.relationTo)
  return isPolymorphic ? [field.name, `${field.name}.value`, `${field.name}.relationTo`] : [field.name]
}

/** What clients may filter and sort by: what the collection shows of its own rows. */
const openPaths = (fields: readonly FlattenedField[]): ReadonlySet<string> =>
  new Set(['id', '_id', ...fields.flatMap(namesOf)])

/** GraphQL joins the halves of a path by two underscores. */
const named = (path: string): string => path.replace(/__/g, '.')

const faultsOf = (where: unknown, sort: unknown, open: ReadonlySet<string>): { path: string }[] => {
  const conditions = where === undefined || where === null ? [] : conditionsOf(where)
  const sorts = sortsOf(sort)
  const isSound = ({ path, operators }: Condition): boolean =>
    open.has(named(path)) && operators.every((one) => OPERATORS.has(one))
  const faults = [
    ...conditions.filter((one) => !isSound(one)).map(({ path }) => path || 'where'),
    ...sorts.filter((path) => !open.has(named(path))),
    ...(conditions.length > CONDITIONS_MAX ? ['where'] : []),
    ...(sorts.length > SORTS_MAX ? ['sort'] : []),
  ]
  return [...new Set(faults)].map((path) => ({ path }))
}

/**
 * Nobody finds out what they may not read by asking in what order it comes or which rows it fits: a `where` and a `sort` name
 * fields that the collection shows, never hidden ones and never those of another collection behind a relation. Payload checks
 * access to each path as well; this closes what is readable by rank, but shown to nobody.
 *
 * @throws QueryError 400 with the paths at fault
 */
export const refuseHiddenPaths: CollectionBeforeOperationHook = ({ args, collection, overrideAccess }) => {
  if (overrideAccess === true) return args
  const { where, sort } = args as { where?: Where; sort?: unknown }
  const faults = faultsOf(where, sort, openPaths(collection.flattenedFields))
  if (faults.length > 0) throw new QueryError(faults)
  return args
}
