import { describe, expect, it } from 'vitest'
import type { z } from 'zod'

import { urlWith, oneOf, wholeNumber } from './described-schemas'

const faultOf = (schema: z.ZodType, value: unknown): string | null => {
  const { error } = schema.safeParse(value)
  return error ? error.issues.map(({ message }) => message).join('; ') : null
}

describe('a whole number', () => {
  it.each(['1', '9', ' 5 ', '+5'])('may be %o', (text) => {
    expect(faultOf(wholeNumber(1, 9), text)).toBeNull()
  })

  it.each(['abc', '', '0', '10', '-1.5', '1e0', '0x1', '1'.repeat(30), undefined])(
    'is not %o, said once and with its bounds',
    (text) => {
      expect(faultOf(wholeNumber(1, 9), text)).toBe('must be a whole number from 1 to 9')
    },
  )
})

it.each([
  [['open', 'closed'], 'must be open or closed'],
  [['a', 'b', 'c'], 'must be a, b or c'],
  [['one'], 'must be one'],
])('names all of %o', (words, sentence) => {
  expect(faultOf(oneOf(words), 'king')).toBe(sentence)
  expect(faultOf(oneOf(words), words[0])).toBeNull()
})

it('says how a URL has to begin', () => {
  const schema = urlWith('redis:', 'rediss:')
  for (const text of ['http://localhost', 'localhost', ''])
    expect(faultOf(schema, text)).toBe('must be a URL that starts with redis:// or rediss://')
  expect(faultOf(schema, 'rediss://localhost')).toBeNull()
})
