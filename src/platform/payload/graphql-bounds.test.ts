import { describe, expect, it } from 'vitest'

import { boundGraphql, excessOf, GRAPHQL_BOUNDS } from './graphql-bounds'

const deep = (depth: number): string => '{ a '.repeat(depth - 1) + '{ word }' + ' }'.repeat(depth - 1)
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')
const { depth, fields, aliases, roots } = GRAPHQL_BOUNDS

describe('a query within bounds', () => {
  it.each([
    ['as deep as may be', deep(depth)],
    ['with as many aliases as may be', `{ a { ${times(aliases, (index) => `x${index}: word`)} } }`],
    ['with as many roots as may be', `{ ${times(roots, () => 'word')} }`],
    ['no GraphQL at all, which is said elsewhere', '{ a'],
    ['with a fragment', 'query { ...F } fragment F on Query { word }'],
  ])('passes: %s', (_, query) => {
    expect(excessOf(query)).toEqual([])
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
    ['tokens', `{ ${times(3_000, () => 'word')} }`],
    ['operations', 'query A { word } query B { word }'],
  ])('is refused: %s', (what, query) => {
    expect(excessOf(query)).toContain(what)
  })
})

describe('in front of a handler', () => {
  const send = (body: string) =>
    boundGraphql(async (request) => new Response(await request.text()))(
      new Request('http://kadr.test/api/graphql', { method: 'POST', body }),
    )

  it('throws before it is asked', async () => {
    await expect(send(JSON.stringify({ query: bomb }))).rejects.toThrow('request.queryTooLarge')
  })

  it.each(['', 'x', '{"query":'])('throws at what is no JSON: %s', async (body) => {
    await expect(send(body)).rejects.toThrow('request.notJson')
  })

  it.each(['null', '[]', '{"query":7}', JSON.stringify({ query: '{ word }' })])(
    'hands on the whole body: %s',
    async (body) => {
      expect(await (await send(body)).text()).toBe(body)
    },
  )
})
