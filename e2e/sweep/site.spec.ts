import { test } from '../fixtures/test'
import { heading, LANGUAGES, sweep } from './sweep'
import { TITLES } from './titles'

const GUESTS = [
  { name: 'landing', path: '', titles: TITLES.landing },
  { name: 'sign-in', path: '/sign-in', titles: TITLES.signIn },
  { name: 'register', path: '/register', titles: TITLES.register },
  { name: 'setup-used', path: '/setup?token=used', titles: TITLES.usedSetup },
  { name: 'studio-empty', path: '/studio', titles: { pl: 'Studio', en: 'Studio' } },
  { name: 'library-empty', path: '/library', titles: TITLES.library },
  { name: 'missing', path: '/nowhere', titles: TITLES.missing },
]

for (const language of LANGUAGES) {
  for (const { name, path, titles } of GUESTS) {
    test(`${name} is clean for a guest, ${language}`, ({ browser, instance }) =>
      sweep(browser, instance.url, {
        name,
        path: `/${language}${path}`,
        language,
        ready: heading(titles[language]),
      }))
  }
}
