import { expect, it } from 'vitest'

import { createStatementNames } from './statement-names'

const ask = (nameOf: (text: string) => string | undefined, text: string, times: number) =>
  Array.from({ length: times }, () => nameOf(text)).at(-1)

it('names a statement once it has come five times, each text under a name of its own', () => {
  const nameOf = createStatementNames()
  expect(ask(nameOf, 'SELECT 1', 4)).toBeUndefined()
  expect(ask(nameOf, 'SELECT 1', 3)).toBe('kadr_1')
  expect(ask(nameOf, 'SELECT 2', 5)).toBe('kadr_2')
})

it('names no more than a connection should keep, and goes on without', () => {
  const nameOf = createStatementNames()
  const names = Array.from({ length: 150 }, (_, index) => ask(nameOf, `SELECT ${index}`, 5))
  expect(names.filter(Boolean)).toHaveLength(100)
  expect(nameOf('SELECT 0')).toBe('kadr_1')
})

it('counts on when thousands of texts come once', () => {
  const nameOf = createStatementNames()
  for (let index = 0; index < 5_000; index += 1) nameOf(`SELECT ${index}`)
  expect(ask(nameOf, 'often', 5)).toBe('kadr_1')
})
