import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isUuid, randomToken, uuidv7, uuidv8 } from './ids'

/** 48 bits of milliseconds: up to the year 10889. */
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('row ids', () => {
  it('are canonical UUIDs of version 7, variant 10, that hold their time in the first 48 bits', () => {
    fc.assert(
      fc.property(time, (nowMs) => {
        const id = uuidv7(nowMs)
        expect(isUuid(id)).toBe(true)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(nowMs)
      }),
    )
  })

  it('made of a digest are canonical UUIDs of version 8, the same for the same digest', () => {
    const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(digest, (bytes) => {
        const before = Buffer.from(bytes)
        expect(uuidv8(bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(uuidv8(bytes)).toBe(uuidv8(before))
        expect(bytes).toEqual(before)
      }),
    )
  })

  it('sort by their time', () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        fc.pre(one !== other)
        expect(uuidv7(one) < uuidv7(other)).toBe(one < other)
      }),
    )
  })

  it('differ within one millisecond, and in all of their random bits', () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7(0).replaceAll('-', ''))
    expect(new Set(ids).size).toBe(ids.length)
    const bits = ids.map((id) => BigInt(`0x${id}`))
    const everSet = bits.reduce((all, id) => all | id, 0n)
    const alwaysSet = bits.reduce((all, id) => all & id, (1n << 128n) - 1n)
    // Of 80 bits after the time, version and variant take six.
    expect((everSet ^ alwaysSet).toString(2).replaceAll('0', '')).toHaveLength(74)
  })

  it.each([
    '',
    'x',
    '01a20954-0000-7000-8000-00000000000',
    '01a20954-0000-7000-8000-0000000000011',
    '01A20954-0000-7000-8000-000000000001',
    '{01a20954-0000-7000-8000-000000000001}',
    '01a2095400007000800000000000001',
    ' 01a20954-0000-7000-8000-000000000001',
    '01a20954-0000-7000-8000-000000000001\n',
  ])('are not %j', (value) => {
    expect(isUuid(value)).toBe(false)
  })
})

describe('secrets', () => {
  it.each([
    [undefined, 16],
    [32, 32],
  ])('of %s bytes hold as many, safe in an address, and never come twice', (bytes, expected) => {
    const tokens = Array.from({ length: 1_000 }, () => randomToken(bytes))
    expect(new Set(tokens).size).toBe(tokens.length)
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]+$/)
      expect(Buffer.from(token, 'base64url')).toHaveLength(expected)
    }
  })
})
