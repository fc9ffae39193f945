import { expect, it } from 'vitest'

import { plainText } from './plain-text-schema'
import { textFault, trimText } from './plain-text'

it.each([
  ['', null],
  ['a fox\n\tin a forest', null],
  ['zażółć 🦊 ثعلب 👩‍🚀', null],
  ['a\u0000b', 'controlCharacter'],
  ['\u001b[31m', 'controlCharacter'],
  ['\u0085', 'controlCharacter'],
  ['half of a fox: \ud83e', 'controlCharacter'],
  ['\udd8a', 'controlCharacter'],
  ['abc\u202egpj', 'bidiControl'],
  ['\u2066x\u2069', 'bidiControl'],
])('finds in %o: %o', (text, fault) => {
  expect(textFault(text)).toBe(fault)
})

it.each([
  ['  lis  ', 'lis'],
  ['\u200b lis', '\u200b lis'],
  ['👩‍🚀', '👩‍🚀'],
  ['\u200b\u200b', ''],
  [' \u200d\ufeff\u2060\n', ''],
  ['\u00ad\u3164\ufe0f', ''],
])('trims %o to %o', (text, trimmed) => {
  expect(trimText(text)).toBe(trimmed)
})

it('counts what is left after trimming', () => {
  const Text = plainText(3).min(1)
  expect(Text.parse(' lis ')).toBe('lis')
  expect(Text.safeParse('\u200b\u200b').error?.issues[0]?.code).toBe('too_small')
  expect(Text.safeParse('lisy').error?.issues[0]?.code).toBe('too_big')
  expect(Text.safeParse('a\ud83e').error?.issues[0]?.message).toBe('controlCharacter')
})
