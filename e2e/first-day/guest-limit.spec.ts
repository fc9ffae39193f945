import { newAccount } from '../fixtures/accounts'
import { allDrawn, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

test('a guest who has drawn five pictures takes the prompt along into an account', async ({ page }) => {
  const account = newAccount('Staś')
  await page.goto('/pl')
  for (const count of [4, 1]) {
    await submit(page.request, { prompt: 'sowa na gałęzi', count, width: 256, height: 256 })
  }
  await allDrawn(page.request)

  await page.getByLabel('Co ma być widać?').fill('wiatrak na wzgórzu o świcie')
  await page.getByRole('button', { name: /^Generuj obraz/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '5' })).toBeVisible()
  await page.getByRole('link', { name: 'Załóż konto i rysuj dalej' }).click()

  await expect(page.getByText('„wiatrak na wzgórzu o świcie”')).toBeVisible()
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Hasło', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Załóż konto' }).click()

  await expect(page).toHaveURL(/\/pl\/studio$/)
  await expect(page.getByLabel('Co ma być widać?')).toHaveValue('wiatrak na wzgórzu o świcie')
  await page.getByRole('button', { name: /^Generuj obraz/ }).click()
  await expect(page.getByRole('img', { name: /wiatrak/ })).toBeVisible()
})
