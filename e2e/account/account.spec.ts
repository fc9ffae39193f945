import { newAccount } from '../fixtures/accounts'
import { expect, test } from '../fixtures/test'

test('a guest registers, is signed in and finds the prompt as it was typed', async ({ page }) => {
  const { email, password, name } = newAccount('Jagoda')
  await page.goto('/en')
  await page.getByLabel('What should be seen?').fill('a hedgehog reading under a lamp')
  await page.getByRole('link', { name: 'Create account' }).click()
  await expect(page.getByText('“a hedgehog reading under a lamp”')).toBeVisible()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create account' }).click()

  await expect(page).toHaveURL(/\/en\/studio$/)
  await expect(page.getByRole('button', { name: `Account: ${name}` })).toBeVisible()
  await expect(page.getByLabel('What should be seen?')).toHaveValue('a hedgehog reading under a lamp')
})

test('the rules of the password are ticked while it is typed', async ({ page }) => {
  await page.goto('/pl/register')
  const rules = page.getByRole('list', { name: 'Zasady hasła' })
  await expect(rules.getByText('jeszcze nie')).not.toHaveCount(0)
  await page.getByLabel('Hasło', { exact: true }).fill('długie zdanie')
  await expect(rules.getByText('jeszcze nie')).toHaveCount(0)
})

test('a person signs out and in again', async ({ page, context, newPerson }) => {
  const { email, password, name, storageState } = await newPerson('Kuba')
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/studio')
  await page.getByRole('button', { name: `Konto: ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Wyloguj się' }).click()

  await expect(page).toHaveURL(/\/pl$/)
  await page.getByRole('link', { name: 'Zaloguj się' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Hasło', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(page).toHaveURL(/\/pl\/studio$/)
  await expect(page.getByRole('button', { name: `Konto: ${name}` })).toBeVisible()
})

test('a wrong password and an unknown address get the same sentence', async ({ page, person }) => {
  await page.goto('/pl/sign-in')
  for (const email of [person.email, 'nikt@kadr.example']) {
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Hasło', { exact: true }).fill('nie to hasło')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    const sentence = page.getByRole('alert').filter({ hasText: 'E-mail albo hasło się nie zgadza' })
    await expect(sentence).toBeVisible()
    await page.reload()
  }
})

test('an address that is known already is answered as a new one', async ({ page, person }) => {
  await page.goto('/en/register')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('another long password')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'One step more' })).toBeVisible()
})
