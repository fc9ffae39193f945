import { newAccount } from '../fixtures/accounts'
import { expect, test } from '../fixtures/test'
import { heading, LANGUAGES, sweep } from '../sweep/sweep'
import { TITLES } from '../sweep/titles'

const { email, password, name } = newAccount('Zofia')

// In this order: a link is there once in the life of a studio.
test.describe.configure({ mode: 'serial' })

for (const language of LANGUAGES) {
  test(`the page of the printed link is clean, ${language}`, ({ browser, instance }) =>
    sweep(browser, instance.url, {
      name: 'setup',
      path: instance.setupUrl.replace('/setup', `/${language}/setup`),
      language,
      ready: heading(TITLES.setup[language]),
    }))
}

test('whoever starts the studio becomes its Super Admin by the printed link', async ({ page, instance }) => {
  await page.goto(instance.setupUrl)
  await expect(page.getByRole('heading', { level: 1, name: 'Set up this studio' })).toBeVisible()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the account' }).click()

  await expect(page).toHaveURL(/\/en\/studio$/)
  await page.getByRole('button', { name: `Account: ${name}` }).click()
  await expect(page.getByRole('menuitem', { name: /Super Admin/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Admin panel' })).toBeVisible()
})

test('the link works once: a second visitor is told that there is an administrator', async ({
  page,
  instance,
}) => {
  await page.goto(instance.setupUrl.replace('/setup', '/pl/setup'))
  await expect(page.getByRole('heading', { level: 1, name: 'Ten odnośnik już nie działa' })).toBeVisible()
  await expect(page.getByText('Ta pracownia ma już administratora.')).toBeVisible()
  await expect(page.getByText('npm run kadr -- setup-link')).toBeHidden()
  await page.getByRole('link', { name: 'Przejdź do logowania' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zaloguj się' })).toBeVisible()
})
