import { describe, expect, it } from 'vitest'

import { LEXICON } from '../lexicon/lexicon'
import { plainFigure, type FigureSpec, type SceneSpec } from '../spec'
import { nameScene } from './name-scene'
import { readPrompt } from './read-prompt'

const namesOf = (prompt: string, language: 'pl' | 'en') => nameScene(readPrompt(prompt).spec, language)

describe('nameScene', () => {
  it.each([
    [
      'lis z latarnią w zaśnieżonym lesie, noc',
      ['lis', 'latarnia uliczna', 'las', 'śnieg', 'noc'],
      ['fox', 'street lamp', 'forest', 'snow', 'night'],
    ],
    [
      'kobieta w kapeluszu z czerwonym parasolem na ulicy w deszczu',
      ['kobieta', 'kapelusz', 'parasol', 'miasto', 'deszcz'],
      ['woman', 'hat', 'umbrella', 'city', 'rain'],
    ],
    ['dwa koty na łące', ['2 × kot', 'łąka'], ['2 cats', 'meadow']],
    [
      'trzy żyrafy i dwoje dzieci',
      ['2 × dziecko', '3 × żyrafa', 'łąka'],
      ['2 children', '3 giraffes', 'meadow'],
    ],
    ['zamek o zachodzie słońca', ['zamek', 'zachód słońca'], ['castle', 'sunset']],
    ['a unicorn', ['jednorożec', 'las'], ['unicorn', 'forest']],
  ])('names what %o shows in both languages, by dictionary forms', (prompt, pl, en) => {
    expect(namesOf(prompt, 'pl')).toEqual(pl)
    expect(namesOf(prompt, 'en')).toEqual(en)
  })

  it('makes adjectives agree with their noun', () => {
    const things = ['lamp', 'green-apple', 'fire-engine', 'rowboat', 'crystal-ball'].map((id) => ({
      id,
      count: 1,
      colour: null,
      size: null,
      relation: null,
    }))
    const spec: SceneSpec = { ...readPrompt('').spec, figures: [], things }
    expect(nameScene(spec, 'pl')).toEqual([
      'latarnia uliczna',
      'zielone jabłko',
      'wóz strażacki',
      'łódź wiosłowa',
      'kryształowa kula',
      'łąka',
    ])
  })

  it.each(['pl', 'en'] as const)(
    'has a name without marks for everything that can be drawn, %s',
    (language) => {
      const drawable = LEXICON.filter(({ kind }) => ['person', 'animal', 'creature', 'thing'].includes(kind))
      for (const { kind, id } of drawable) {
        const figure = plainFigure(kind as FigureSpec['kind'], id)
        const thing = { id, count: 1, colour: null, size: null, relation: null }
        const base = readPrompt('').spec
        const spec = (kind === 'thing'
          ? { ...base, place: 'space', things: [thing] }
          : { ...base, place: 'space', figures: [figure] }) as unknown as SceneSpec
        const names = nameScene(spec, language)
        expect(names, id).toHaveLength(2)
        expect(names[0], id).toMatch(/^[\p{L} -]+$/u)
      }
    },
  )
})
