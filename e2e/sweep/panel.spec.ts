import { expect, test } from '../fixtures/test'
import { heading, LANGUAGES, sweep, type KnownBarrier } from './sweep'

/** Of Payload's own components; ours have none. */
const PAYLOADS: readonly KnownBarrier[] = [
  {
    rule: 'aria-hidden-focus',
    selector: 'button.dropdown-indicator',
    reason: 'the arrow of Payload’s select is hidden from the ear but stays in the tab order',
  },
  {
    rule: 'label',
    selector: '.checkbox-input__input > input',
    reason: 'the boxes that choose rows have an empty name',
  },
  {
    rule: 'button-name',
    selector: '.doc-controls__popup .popup-button',
    reason: 'the three dots beside Save have no name',
  },
  {
    rule: 'button-name',
    selector: '.clickable-arrow',
    reason: 'the arrows between pages have no name; they are there once a list has two',
  },
]

const PAGES = [
  { name: 'people', path: '/collections/users', titles: { pl: 'Ludzie', en: 'People' } },
  { name: 'mails', path: '/collections/mails', titles: { pl: 'Skrzynka', en: 'Mailbox' } },
  { name: 'pictures', path: '/collections/media', titles: { pl: 'Obrazy', en: 'Pictures' } },
  { name: 'limits', path: '/globals/limits', titles: { pl: 'Limity', en: 'Limits' } },
]

// Before there is an administrator the sign-in shows how to become one; a person makes the first mail.
test.beforeAll(({ superAdmin, person }) => {
  expect(superAdmin.email).not.toBe(person.email)
})

for (const language of LANGUAGES) {
  const common = { language, known: PAYLOADS }

  test(`the panel’s sign-in is clean, ${language}`, ({ browser, instance }) =>
    sweep(browser, instance.url, {
      ...common,
      name: 'panel-sign-in',
      path: '/admin/login',
      ready: (page) => page.getByRole('textbox').first(),
    }))

  test(`the panel’s first page is clean, ${language}`, ({ browser, instance, superAdmin }) =>
    sweep(browser, instance.url, {
      ...common,
      name: 'panel',
      path: '/admin',
      ready: (page) => page.getByRole('heading', { name: language === 'pl' ? 'Treści' : 'Content' }),
      storageState: superAdmin.storageState,
    }))

  for (const { name, path, titles } of PAGES) {
    test(`${name} of the panel are clean, ${language}`, ({ browser, instance, superAdmin }) =>
      sweep(browser, instance.url, {
        ...common,
        name: `panel-${name}`,
        path: `/admin${path}`,
        ready: heading(titles[language]),
        storageState: superAdmin.storageState,
      }))
  }

  test(`a person’s page of the panel is clean, ${language}`, ({ browser, instance, superAdmin }) =>
    sweep(browser, instance.url, {
      ...common,
      name: 'panel-person',
      path: `/admin/collections/users/${superAdmin.id}`,
      ready: heading(superAdmin.email),
      storageState: superAdmin.storageState,
    }))
}
