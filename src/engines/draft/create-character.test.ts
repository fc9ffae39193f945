import { describe, expect, it } from 'vitest'

import { Character } from './character'
import { createCharacter } from './create-character'
import { drawScene } from './draw'
import { stagePanel } from './panel'
import { readPrompt } from './reading/read-prompt'

const of = (name: string, description = '', locale: 'pl' | 'en' = 'pl'): Character =>
  createCharacter({ id: 'one', name, description, locale, seed: 7 })

describe('createCharacter', () => {
  it.each([
    [
      'dziewczynka z rudymi włosami w żółtym płaszczu i czerwonym berecie',
      'pl',
      'girl',
      {
        age: 'child',
        sex: 'f',
        hair: '#b5532a',
        top: 'coat',
        topColour: '#e3b341',
        hat: 'beret',
        hatColour: '#c73e36',
      },
    ],
    [
      'old man with a white beard, blue coat',
      'en',
      'grandpa',
      { age: 'old', sex: 'm', beard: 'short', hair: '#e6e1d8', top: 'coat', topColour: '#3f6ea8' },
    ],
    [
      'chłopiec z czarnymi włosami w białej koszuli',
      'pl',
      'boy',
      { hair: '#2a2124', top: 'shirt', topColour: '#f0ebe0' },
    ],
    ['a woman with green eyes and glasses', 'en', 'woman', { eyes: '#5f9450', hasGlasses: true }],
    ['kobieta z długimi siwymi włosami', 'pl', 'woman', { hair: '#b9b2a8', hairStyle: 'long' }],
    ['rycerz', 'pl', 'knight', { top: 'armour', hat: 'helmet' }],
    ['a blue robot', 'en', 'robot', { colour: '#3f6ea8' }],
    ['lis w czerwonym szaliku', 'pl', 'fox', { scarf: '#c73e36' }],
  ] as const)('reads "%s"', (description, locale, base, look) => {
    const character = of('Ktoś', description, locale)
    expect(character.base).toBe(base)
    expect(character.look).toMatchObject(look)
  })

  it.each([
    ['Zosia', 'person', 'f'],
    ['Kuba', 'person', 'm'],
    ['Rudy', 'person', 'm'],
    ['Alice', 'person', 'f'],
  ] as const)('guesses who %s is from the name', (name, kind, sex) => {
    const character = of(name)
    expect([character.kind, character.look.sex]).toEqual([kind, sex])
  })

  it.each([
    ['Lis', 'animal', 'fox'],
    ['Robot', 'creature', 'robot'],
    ['Smok', 'creature', 'dragon'],
    ['Pirat', 'person', 'pirate'],
  ] as const)('takes %s at its word', (name, kind, base) => {
    expect(of(name)).toMatchObject({ kind, base })
  })

  it('settles everything that a person needs, the same for the same seed and id', () => {
    const one = of('Ola')
    expect(one).toEqual(of('Ola'))
    expect(Object.keys(one.look).length).toBeGreaterThan(20)
    expect(createCharacter({ id: 'two', name: 'Ola', seed: 7 }).look).not.toEqual(one.look)
    expect(Object.isFrozen(one) && Object.isFrozen(one.look)).toBe(true)
  })

  it('draws the same after a round trip through JSON', async () => {
    for (const character of [of('Ola', 'dziewczynka w kapeluszu'), of('Lis', 'lis w szaliku'), of('Robot')]) {
      const stored = Character.parse(JSON.parse(JSON.stringify(character)))
      const [a, b] = await Promise.all(
        [character, stored].map((member) => {
          const cast = [member]
          const spec = stagePanel(readPrompt('w lesie', 'pl', '', cast).spec, { cast, must: ['one'] })
          return drawScene(spec, { width: 96, height: 96, seed: 1, style: 'book' })
        }),
      )
      expect(a).toEqual(b)
    }
  })
})
