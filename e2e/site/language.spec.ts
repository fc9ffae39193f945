import { expect, test } from '../fixtures/test'

test('changing the language keeps the page and its query', async ({ page }) => {
  await page.goto('/pl/setup?token=abc&from=list')
  await page.getByRole('button', { name: 'PL', exact: true }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/setup\?token=abc&from=list$/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'This link does not work any more' }),
  ).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('changing the language keeps what was typed', async ({ page }) => {
  await page.goto('/en')
  await page.getByLabel('What should be seen?').fill('a snail on a leaf')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Polski' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Od zdania do kadru.' })).toBeVisible()
  await expect(page.getByLabel('Co ma być widać?')).toHaveValue('a snail on a leaf')
})

test('the language of an account comes back with it on another machine', async ({
  browser,
  newPerson,
  baseURL,
}) => {
  const { storageState, email, password } = await newPerson('Nina')
  const first = await browser.newPage({ baseURL, storageState })
  await first.goto('/pl/studio')
  await first.getByRole('button', { name: 'Język: Polski' }).click()
  const saved = first.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await first.getByRole('menuitem', { name: 'English' }).click()
  expect((await saved).status()).toBe(200)
  await first.close()

  const second = await browser.newPage({ baseURL, locale: 'pl-PL' })
  await second.goto('/pl/sign-in')
  await second.getByLabel('E-mail').fill(email)
  await second.getByLabel('Hasło', { exact: true }).fill(password)
  await second.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(second).toHaveURL(/\/en\/studio$/)
  await second.close()
})

test.describe('a Polish browser', () => {
  test.use({ locale: 'pl-PL' })
  test('is met in Polish, and any other in English', async ({ page, browser, baseURL }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/pl$/)
    const french = await browser.newPage({ baseURL, locale: 'fr-FR' })
    await french.goto('/')
    await expect(french).toHaveURL(/\/en$/)
    await french.close()
  })
})
