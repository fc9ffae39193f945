import { expect, test } from '../fixtures/test'

const LANGUAGES = [
  {
    locale: 'pl-PL',
    email: 'E-mail',
    password: 'Hasło',
    signIn: 'Zaloguj',
    people: 'Ludzie',
    mailbox: 'Skrzynka',
    line: /Działa bez serwera poczty, ale/,
    welcome: 'Twoje konto w Kadrze',
    text: 'Treść',
  },
  {
    locale: 'en-GB',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Login',
    people: 'People',
    mailbox: 'Mailbox',
    line: /Works without a mail server, but/,
    welcome: 'Twoje konto w Kadrze',
    text: 'Text',
  },
] as const

for (const words of LANGUAGES) {
  test.describe(`a browser in ${words.locale}`, () => {
    test.use({ locale: words.locale })

    test('lets the Super Admin sign in, see people and read the mailbox', async ({
      page,
      superAdmin,
      person,
    }) => {
      await page.goto('/admin')
      await expect(page).toHaveURL(/\/admin\/login/)
      await page.getByLabel(words.email).fill(superAdmin.email)
      await page.getByLabel(words.password).fill(superAdmin.password)
      await page.getByRole('button', { name: words.signIn }).click()

      await expect(page).toHaveURL(/\/admin$/)
      const nav = page.getByRole('navigation')
      await nav.getByRole('link', { name: words.people }).click()
      await expect(page.getByRole('heading', { level: 1, name: words.people })).toBeVisible()
      await expect(page.getByRole('cell', { name: superAdmin.email })).toBeVisible()
      await expect(page.getByRole('cell', { name: person.email })).toBeVisible()

      await nav.getByRole('link', { name: words.mailbox }).click()
      await expect(page.getByRole('heading', { level: 1, name: words.mailbox })).toBeVisible()
      await expect(page.getByText(words.line)).toBeVisible()
      await page.getByRole('link', { name: words.welcome }).first().click()
      await expect(page.getByLabel(words.text)).toHaveValue(/Zaloguj się tutaj/)
    })
  })
}

test('a User is refused the panel and finds no link to it', async ({ page, context, person }) => {
  await context.addCookies(person.storageState.cookies)
  await page.goto('/pl/studio')
  await page.getByRole('button', { name: `Konto: ${person.name}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Wyloguj się' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Panel administracyjny' })).toBeHidden()

  await page.goto('/admin/collections/users')
  await expect(page).toHaveURL(/\/admin\/unauthorized/)
  await expect(page.getByText(person.email)).toBeHidden()
})

test('a guest is sent to the sign-in of the panel, and from there to where they wanted', async ({
  page,
  superAdmin,
}) => {
  await page.goto('/admin/collections/mails')
  await expect(page).toHaveURL(/\/admin\/login\?redirect=/)
  await page.getByLabel('E-mail').fill(superAdmin.email)
  await page.getByLabel('Password').fill(superAdmin.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/mails/)
})

const LAST_OF_ALL = {
  'pl-PL': 'To ostatni główny administrator: najpierw ustanów drugiego.',
  'en-GB': 'This is the last Super Admin: make another one first.',
} as const

for (const [language, sentence] of Object.entries(LAST_OF_ALL)) {
  test(`the last Super Admin who steps down is told why not, in ${language}`, async ({ superAdmin }) => {
    const answer = await superAdmin.api.patch(`/api/users/${superAdmin.id}`, {
      headers: { 'accept-language': language },
      data: { rank: 'admin' },
    })
    expect(answer.status()).toBe(403)
    expect(await answer.json()).toEqual({ errors: [{ message: sentence }] })
  })
}
