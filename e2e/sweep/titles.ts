import type { Language } from './sweep'

interface Titles {
  readonly [page: string]: Readonly<Record<Language, string>>
}

/** By which a page of the site is known: its first heading, or what its picture is called. */
export const TITLES = {
  landing: { pl: 'Od zdania do kadru.', en: 'From a sentence to a panel.' },
  signIn: { pl: 'Zaloguj się', en: 'Sign in' },
  register: { pl: 'Załóż konto', en: 'Create an account' },
  setup: { pl: 'Uruchom tę pracownię', en: 'Set up this studio' },
  usedSetup: { pl: 'Ten odnośnik już nie działa', en: 'This link does not work any more' },
  library: { pl: 'Biblioteka', en: 'Library' },
  bin: { pl: 'Kosz', en: 'Bin' },
  drawing: { pl: 'Rysunek, na którym widać', en: 'A drawing that shows' },
  broken: { pl: 'Ta strona się zepsuła', en: 'This page broke' },
  missing: { pl: 'Nie ma tu takiego kadru', en: 'There is no such panel' },
} satisfies Titles
