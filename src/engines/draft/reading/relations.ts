import type { Language } from '../lexicon/entry'
import type { RelationId } from '../spec'

const PREPOSITIONS: Readonly<Record<Language, Readonly<Record<string, RelationId>>>> = {
  pl: {
    na: 'on',
    pod: 'under',
    nad: 'over',
    za: 'behind',
    przed: 'before',
    w: 'in',
    we: 'in',
    z: 'with',
    ze: 'with',
    obok: 'beside',
    przy: 'beside',
    koło: 'beside',
  },
  en: {
    on: 'on',
    upon: 'on',
    under: 'under',
    beneath: 'under',
    below: 'under',
    over: 'over',
    above: 'over',
    behind: 'behind',
    front: 'before',
    in: 'in',
    inside: 'in',
    with: 'with',
    wearing: 'in',
    holding: 'with',
    carrying: 'with',
    near: 'beside',
    beside: 'beside',
    by: 'beside',
    next: 'beside',
  },
}

const NEGATIONS: Readonly<Record<Language, readonly string[]>> = { pl: ['bez'], en: ['without', 'no'] }

export const relationOf = (form: string, language: Language): RelationId | null =>
  PREPOSITIONS[language][form] ?? null

export const isNegation = (form: string, language: Language): boolean => NEGATIONS[language].includes(form)

const ALTERNATIVES: Readonly<Record<Language, readonly string[]>> = {
  pl: ['ani', 'lub', 'albo', 'czy'],
  en: ['or', 'nor'],
}

/** "Without a hat or a scarf": what follows is gone as well. */
export const isAlternative = (form: string, language: Language): boolean =>
  ALTERNATIVES[language].includes(form)
