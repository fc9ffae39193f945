import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkRows } from '@/testing/check-rows'
import { LEXICON, wordIndex } from './lexicon'

const TABLE = readFileSync('src/engines/draft/lexicon/polish-verbs.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '))

/** `idzie/idą!` and the like, each with its entry; `bawi/bawią! się=` is told by its first word. */
const VERBS = LEXICON.flatMap((entry) =>
  entry.pl
    .split(', ')
    .map((phrase) => phrase.split(' '))
    .filter(([word = '']) => word.endsWith('!'))
    .map(([word = '', ...others]) => ({
      lemma: word.replace(/[/!].*$/, ''),
      words: 1 + others.length,
      entry,
    })),
)

const { exact } = wordIndex('pl')

const unknownForms = ([lemma, ...forms]: readonly string[]): string[] => {
  const verb = VERBS.find((one) => one.lemma === lemma)
  return forms.filter(
    (form) =>
      !exact.get(form)?.some(({ entry, phrase }) => entry === verb?.entry && phrase.length === verb.words),
  )
}

describe('Polish verbs', () => {
  it('stand in the table, every one of them once, and no other', () => {
    expect(TABLE.map(([lemma]) => lemma).sort()).toEqual(VERBS.map(({ lemma }) => lemma).sort())
  })

  it('are known in every form', () =>
    checkRows(
      TABLE,
      ([lemma = '']) => lemma,
      (forms) => expect(unknownForms(forms)).toEqual([]),
    ))
})
