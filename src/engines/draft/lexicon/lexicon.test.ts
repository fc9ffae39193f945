import { describe, expect, it } from 'vitest'
import art from '../data/emoji-art.json'
import { isDrawable } from '../scene/catalogue'
import { ART_ROWS } from './art-things'
import type { Language } from './entry'
import { LEXICON, wordIndex } from './lexicon'

/** Words that mean two things; the first of a pair is the one that wins. Each was looked at. */
const WANTED: readonly string[] = [
  'person:woman | person:man', // pani: a lady, or the lord's
  'person:grandma | person:grandpa', // staruszka: she, or of him
  'person:king | person:queen', // królów: of kings and queens
  'person:musician | thing:violin', // skrzypce
]

const collisions = (language: Language): string[] => {
  const found = new Set<string>()
  for (const [, candidates] of wordIndex(language).exact) {
    const single = candidates.filter((c) => c.phrase.length === 1)
    const ids = [...new Set(single.map(({ entry }) => `${entry.kind}:${entry.id}`))]
    if (ids.length > 1) found.add(ids.join(' | '))
  }
  return [...found].filter((pair) => !WANTED.includes(pair))
}

describe('lexicon', () => {
  it.each(['pl', 'en'] as const)('has no two meanings for one word unless wanted (%s)', (language) => {
    expect(collisions(language)).toEqual([])
  })

  it('knows at least 80 things in both languages, each with a drawing', () => {
    const things = LEXICON.filter((e) => e.kind === 'thing')
    expect(things.length).toBeGreaterThan(180)
    expect(things.filter((e) => e.pl === '' && e.en === '')).toEqual([])
    expect(things.map((e) => e.id).filter((id) => !isDrawable(id))).toEqual([])
  })

  it('has art for every name it takes from the emoji, and no art it does not use', () => {
    expect(Object.keys(art).sort()).toEqual(ART_ROWS.map(([slug]) => slug).sort())
  })

  it('gives every id one entry of a kind', () => {
    const keys = LEXICON.map((e) => `${e.kind}:${e.id}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})
