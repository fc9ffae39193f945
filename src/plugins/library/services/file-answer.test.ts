import fc from 'fast-check'
import { expect, it } from 'vitest'

import { parseRange } from './file-answer'

it.each([
  [null, 'whole'],
  ['bytes=0-0', { start: 0, end: 0 }],
  [' bytes=2-4 ', { start: 2, end: 4 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=8-30', { start: 8, end: 9 }],
  [`bytes=1-${'9'.repeat(400)}`, { start: 1, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
  // RFC 9110 §14.1.1: a last position before the first makes the range invalid, and invalid ones are ignored.
  ['bytes=4-2', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['items=0-1', 'whole'],
  ['bytes=0x1-2', 'whole'],
])('reads %o of ten bytes as %o', (header, expected) => {
  expect(parseRange(header, 10)).toEqual(expected)
})

it('never leaves the file, whatever is asked for', () => {
  const part = fc.oneof(fc.constant(''), fc.nat().map(String), fc.string())
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 10_000 }), (first, last, sizeBytes) => {
      const range = parseRange(`bytes=${first}-${last}`, sizeBytes)
      if (typeof range === 'string') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(sizeBytes)
    }),
  )
})
