import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkRows } from '@/testing/check-rows'
import type { Entry } from './entry'
import { foldPolish } from './inflect-polish'
import { LEXICON, wordIndex } from './lexicon'

/** `stem|ending ending …` → all forms, the first of them the dictionary's. */
const formsOf = (line: string): string[] => {
  const [stem = '', endings = ''] = line.split('|')
  return endings.split(' ').map((ending) => (ending === '-' ? stem : stem + ending))
}

const TABLE = readFileSync('src/engines/draft/lexicon/polish-nouns.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(formsOf)

const wordsOf = ({ pl }: Entry): string[] =>
  pl.split(', ').filter((word) => word !== '' && !word.includes(' '))

/** As in a dictionary, without the marks of `entry.ts`. */
const lemmaOf = (word: string): string => word.replace(/[~^!=]$/, '').replace(/\/.*$/, '')

/** Nouns are the words that are no adjective, no verb and no single form. */
const NOUNS = LEXICON.flatMap(wordsOf).filter((word) => !/[~!=]$/.test(word))

const { exact, folded } = wordIndex('pl')

/** Forms that do not lead to every meaning of their noun. */
const unknownForms = (forms: readonly string[]): string[] => {
  const [lemma = ''] = forms
  const entries = LEXICON.filter((entry) => wordsOf(entry).map(lemmaOf).includes(lemma))
  return forms.filter((form) =>
    entries.some((entry) => !exact.get(form)?.some((candidate) => candidate.entry === entry)),
  )
}

describe('Polish nouns', () => {
  it('stand in the table, every one of them once, and nothing that the lexicon does not know', () => {
    const told = TABLE.map(([lemma]) => lemma)
    expect(told.filter((lemma, at) => told.indexOf(lemma) !== at)).toEqual([])
    expect(NOUNS.map(lemmaOf).filter((lemma) => !told.includes(lemma))).toEqual([])
    const words = new Set(LEXICON.flatMap(wordsOf).map(lemmaOf))
    expect(told.filter((lemma = '') => !words.has(lemma))).toEqual([])
  })

  it('are known in every case', () =>
    checkRows(
      TABLE,
      ([lemma = '']) => lemma,
      (forms) => expect(unknownForms(forms)).toEqual([]),
    ))

  it('are known without Polish letters, too', () => {
    const lost = TABLE.flat().filter((form) => !folded.has(foldPolish(form)))
    expect(lost).toEqual([])
  })
})
