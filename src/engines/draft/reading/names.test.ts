import { describe, expect, it } from 'vitest'

import { createCharacter } from '../create-character'
import { readPrompt } from './read-prompt'

const cast = [
  createCharacter({ id: 'ola', name: 'Ola', description: 'dziewczynka', seed: 1 }),
  createCharacter({ id: 'rudy', name: 'Rudy', description: 'lis', seed: 1 }),
  createCharacter({ id: 'tomek', name: 'Tomek', description: 'chłopiec', seed: 1 }),
  createCharacter({ id: 'anna', name: 'Anna Nowak', description: 'kobieta', seed: 1 }),
  createCharacter({ id: 'lis', name: 'Lis', seed: 1 }),
  { ...createCharacter({ id: 'fox', name: 'Fox', description: 'fox', seed: 1 }), forms: ['Foxy'] },
]

const whoIn = (prompt: string): string[] =>
  readPrompt(prompt, 'pl', '', cast).spec.figures.map((f) => f.character ?? f.id)

describe('names of the cast', () => {
  it.each([
    ['widzę @Olę w lesie', ['ola']],
    ['pies goni Rudego', ['dog', 'rudy']],
    ['kot idzie z Tomkiem', ['cat', 'tomek']],
    ['Ola i Ola', ['ola']],
    ['Ola biegnie. Potem Ola śpi. Rudy patrzy na Olę', ['ola', 'rudy']],
    ['Anna idzie, Anny Nowak nie ma', ['anna']],
    ["Fox's house", ['fox']],
    ['Foxy runs', ['fox']],
    ['rudy kot', ['cat']],
    ['ola biegnie, a lis patrzy', ['ola', 'lis']],
  ] as const)('%s', (prompt, who) => {
    expect(whoIn(prompt)).toEqual(who)
  })

  it('are drawn, in neither case as anything else', () => {
    const { drawn, notDrawn } = readPrompt('Ola trzyma parasol dla Rudego', 'pl', '', cast)
    expect(drawn).toEqual(expect.arrayContaining(['Ola', 'Rudego']))
    expect(notDrawn).toEqual([])
  })
})

describe('speech', () => {
  it.each([
    ['Ola mówi „Smok!” do lisa', 'pl', ['woman:talk', 'fox:-']],
    ['Zosia krzyczy na plaży', 'pl', ['woman:shout']],
    ['Tom whispers to a cat', 'en', ['man:whisper', 'cat:-']],
    ['"A dragon!" says Alice', 'en', ['woman:talk']],
    ['ona krzyczy', 'pl', ['woman:shout']],
    ['a girl talks', 'en', ['girl:talk']],
  ] as const)('%s', (prompt, locale, figures) => {
    const { spec, notDrawn } = readPrompt(prompt, locale)
    expect(spec.figures.map((f) => `${f.id}:${f.mouth ?? '-'}`)).toEqual(figures)
    expect(notDrawn).toEqual([])
  })
})

describe('somebody is there', () => {
  it.each([
    ['nastolatka w lesie', 'pl', 'girl', []],
    ['a locksmith at the door', 'en', 'person', ['locksmith, drawn as: a person']],
    ['ślusarz w mieście', 'pl', 'person', ['ślusarz, narysowano jako: osoba']],
    ['she runs', 'en', 'woman', []],
    ['a face without a beard', 'en', 'person', []],
  ] as const)('%s', (prompt, locale, id, missing) => {
    const { spec, notDrawn } = readPrompt(prompt, locale)
    expect(spec.figures.map((f) => f.id)).toEqual([id])
    expect(notDrawn).toEqual(missing)
  })

  it('adds nobody where a figure is named', () => {
    expect(readPrompt('she is a pirate', 'en').spec.figures.map((f) => f.id)).toEqual(['pirate'])
    expect(readPrompt('pusty korytarz i kalendarz', 'pl').spec.figures).toEqual([])
  })
})

describe('colours of a body', () => {
  it.each([
    ['chłopiec z czarnymi włosami w białej koszuli', 'pl', ['hair:#2f2b33', 'shirt:#f0ebe0'], []],
    ['a woman with green eyes', 'en', ['eyes:#5f9450'], []],
    ['a cat with green eyes', 'en', [], ['green', 'eyes']],
  ] as const)('%s', (prompt, locale, wears, missing) => {
    const { spec, notDrawn } = readPrompt(prompt, locale)
    expect(spec.figures[0]?.wears.map((w) => `${w.id}:${w.colour ?? ''}`)).toEqual(wears)
    expect(spec.figures[0]?.colour).toBeNull()
    expect([...notDrawn].sort()).toEqual([...missing].sort())
  })
})
