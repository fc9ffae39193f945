import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

import { boundQuery, GRAPHQL_BOUNDS } from './graphql-bounds'

const schema = buildSchema('type Query { a: Query b: Query word: String }')

const faultsOf = (query: string): string[] =>
  validate(schema, parse(query), [boundQuery]).map(({ message }) => message)

const deep = (depth: number): string => '{ a '.repeat(depth - 1) + '{ word }' + ' }'.repeat(depth - 1)
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')
const { depth, fields, aliases, roots } = GRAPHQL_BOUNDS

describe('a query within bounds', () => {
  it.each([
    ['as deep as may be', deep(depth)],
    ['with as many aliases as may be', `{ a { ${times(aliases, (index) => `x${index}: word`)} } }`],
    ['with as many roots as may be', `{ ${times(roots, () => 'word')} }`],
    ['with a fragment', 'query { ...F } fragment F on Query { word }'],
  ])('passes: %s', (_, query) => {
    expect(faultsOf(query)).toEqual([])
  })
})

/** Each fragment spreads the one before it ten times: 10^12 fields in twelve lines. */
const bomb = `{ ...F12 } fragment F0 on Query { word } ${times(
  12,
  (index) => `fragment F${index + 1} on Query { ${times(10, () => `a { ...F${index} }`)} }`,
)}`

describe('a query that asks for too much', () => {
  it.each([
    ['depth', deep(depth + 1)],
    ['depth', `{ a { ...F } } fragment F on Query ${deep(depth)}`],
    ['depth', '{ ...F } fragment F on Query { a { ...F } }'],
    ['fields', `{ a { ${times(fields + 1, () => 'word')} } }`],
    ['fields', bomb],
    ['aliases', `{ a { ${times(aliases + 1, (index) => `x${index}: word`)} } }`],
    ['aliases', `{ ${times(2, (index) => `... { a { ${times(6, (one) => `y${index}${one}: word`)} } }`)} }`],
    ['roots', `{ ${times(roots + 1, () => 'word')} }`],
    ['roots', `{ ...F } fragment F on Query { ${times(roots + 1, () => 'word')} }`],
    ['operations', 'query A { word } query B { word }'],
  ])('is refused: %s', (what, query) => {
    expect(faultsOf(query).join(' ')).toMatch(new RegExp(`at most \\d ?\\d* ${what}`))
  })
})
