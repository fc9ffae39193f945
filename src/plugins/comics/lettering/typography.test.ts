import { expect, it } from 'vitest'

import { type Locale } from '@/platform/kernel/locale'

import { createChance, randomSentence } from './tests/random-panels'
import { typeset } from './typography'

const N = '\u00a0'

it.each<readonly [Locale, string, string]>([
  ['pl', '"Tak" - rzekł.', `„Tak”${N}— rzekł.`],
  ['en', 'He said "no".', 'He said “no”.'],
  ['en', '("why")', '(“why”)'],
  ['en', "don't", 'don’t'],
  ['pl', 'Czekaj... co -- tam?', `Czekaj… co${N}— tam?`],
  ['pl', '- Idę.', `—${N}Idę.`],
  ['pl', 'A i w domu z Olą', `A${N}i${N}w${N}domu z${N}Olą`],
  ['pl', 'Co?! Nie', 'Co?! Nie'],
  ['pl', 'tak …', `tak${N}…`],
  ['pl', 'niebiesko-czarny', 'niebiesko-czarny'],
  ['pl', 'raz  dwa \n trzy', 'raz dwa\ntrzy'],
  ['pl', 'z\u0301le', 'źle'],
  ['en', '<b>1 < 2</b>', `<b>1${N}< 2</b>`],
])('sets %s %s', (language, text, expected) => {
  expect(typeset(text, language)).toBe(expected)
})

it('changes nothing when it is applied again', () => {
  const chance = createChance(11)
  const changed = Array.from({ length: 500 }, () => {
    const language = chance.pick(['pl', 'en'] as const)
    const once = typeset(
      `"${randomSentence(chance, language, 12)}" - ${randomSentence(chance, language, 5)}`,
      language,
    )
    return [once, typeset(once, language)]
  }).filter(([once, twice]) => once !== twice)
  expect(changed).toEqual([])
})
