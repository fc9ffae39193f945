import { describe, expect, it } from 'vitest'
import { englishNounForms, englishVerbForms } from './inflect-english'
import { adjectiveForms, foldPolish, nounForms, verbForms } from './inflect-polish'

describe('Polish nouns', () => {
  it.each([
    ['lis', ['lisa', 'lisem', 'lisie', 'lisy', 'lisów', 'lisami']],
    ['robot', ['robota', 'robotem', 'robocie', 'roboty', 'robotów']],
    ['wilk', ['wilka', 'wilkiem', 'wilki', 'wilków', 'wilcy']],
    ['plaża', ['plaży', 'plażę', 'plażą', 'plaże', 'plażach']],
    ['książka', ['książki', 'książkę', 'książce', 'książek', 'książkami']],
    ['krowa', ['krowy', 'krowie', 'krów', 'krowami']],
    ['drzewo', ['drzewa', 'drzewu', 'drzewem', 'drzewie', 'drzew']],
    ['chłopiec', ['chłopca', 'chłopcem', 'chłopcu', 'chłopcy', 'chłopców']],
    ['miś', ['misia', 'misiem', 'misie', 'misiów']],
    ['źrebię', ['źrebięcia', 'źrebięta', 'źrebiąt']],
    ['stół', ['stołu', 'stołem', 'stole', 'stoły']],
  ])('%s', (lemma, forms) => expect(nounForms(lemma)).toEqual(expect.arrayContaining(forms)))

  it('takes an irregular stem', () => {
    expect(nounForms('pies', 'ps')).toEqual(
      expect.arrayContaining(['pies', 'psa', 'psem', 'psy', 'psów', 'psami']),
    )
    expect(nounForms('koń', 'koni')).toEqual(expect.arrayContaining(['konia', 'koniem', 'konie', 'koniach']))
  })

  it('keeps ice and boat apart', () => {
    expect(nounForms('łódź')).toContain('łodzi')
    expect(nounForms('łódź')).not.toContain('lodzie')
  })
})

describe('Polish adjectives and verbs', () => {
  it('decline', () => {
    expect(adjectiveForms('nocny')).toEqual(expect.arrayContaining(['nocnym', 'nocnej', 'nocna', 'nocne']))
    expect(adjectiveForms('wielki')).toEqual(
      expect.arrayContaining(['wielka', 'wielkiego', 'wielkim', 'wielcy']),
    )
  })

  it('conjugate', () => {
    expect(verbForms('czyta')).toEqual(
      expect.arrayContaining(['czyta', 'czytają', 'czytający', 'czytając', 'czytała']),
    )
    expect(verbForms('śpi', 'śpią')).toEqual(expect.arrayContaining(['śpi', 'śpią', 'śpiąca', 'śpiący']))
  })

  it('fold', () => expect(foldPolish('śnieżną łódź')).toBe('sniezna lodz'))
})

describe('English words', () => {
  it.each([
    ['fox', 'foxes'],
    ['wolf', 'wolves'],
    ['woman', 'women'],
    ['child', 'children'],
    ['city', 'cities'],
    ['mouse', 'mice'],
  ])('%s → %s', (one, many) => expect(englishNounForms(one)).toContain(many))

  it('verbs', () => {
    expect(englishVerbForms('run')).toEqual(['run', 'runs', 'running', 'runned'])
    expect(englishVerbForms('dance')).toEqual(['dance', 'dances', 'dancing', 'danced'])
    expect(englishVerbForms('lie')).toContain('lying')
  })
})
