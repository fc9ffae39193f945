import { allDrawn, listJobs, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

test.use({ javaScriptEnabled: false })

test('the landing page is readable without JavaScript, and leads to the other language', async ({ page }) => {
  await page.goto('/pl')
  await expect(page.getByRole('heading', { level: 1, name: 'Od zdania do kadru.' })).toBeVisible()
  await expect(page.getByText('Studio obrazów, które stoi u Ciebie')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Twoje zostaje Twoje' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Przykłady szkiców' }).getByRole('img')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'From a sentence to a panel.' })).toBeVisible()
})

test('a picture page is readable without JavaScript', async ({ page, context, person }) => {
  await submit(person.api, { prompt: 'kajak na rzece', width: 512, height: 512 })
  await allDrawn(person.api)
  const [job] = await listJobs(person.api)
  await context.addCookies(person.storageState.cookies)
  await page.goto(`/pl/pictures/${job?.results[0]?.mediaId}`)
  await expect(page.getByRole('heading', { level: 1, name: 'kajak na rzece' })).toBeVisible()
  await expect(page.getByRole('img', { name: /łódź wiosłowa/ })).toBeVisible()
  await expect(page.getByLabel('O obrazie')).toContainText('512 × 512 px')
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Pobierz' }).click()
  expect((await started).suggestedFilename()).toMatch(/\.webp$/)
})

test('a page that is not there says so without JavaScript', async ({ page }) => {
  await page.goto('/en/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such panel' })).toBeVisible()
})
