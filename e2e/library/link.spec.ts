import { allDrawn, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

test('an unlisted picture opens by its link in another browser, until the link is revoked', async ({
  page,
  context,
  browser,
  newPerson,
}) => {
  const { api, storageState } = await newPerson('Olga')
  await submit(api, { prompt: 'latarnia morska nocą', width: 256, height: 256 })
  await allDrawn(api)
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/library')
  await page.getByRole('feed').getByRole('link').click()
  await page.getByRole('radio', { name: 'Z linkiem' }).click()
  const link = page.getByLabel('Link do obrazu')
  await expect(link).toHaveValue(/\/s\/[\w-]{32}$/)
  const url = await link.inputValue()

  const stranger = await browser.newPage({ locale: 'en-GB' })
  await stranger.goto(url)
  await expect(stranger).toHaveURL(/\/en\/s\//)
  const picture = stranger.getByRole('figure').getByRole('img')
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(256)
  await expect(stranger.getByText('latarnia')).toHaveCount(0)

  await page.reload()
  await expect(link).toHaveValue(url)
  await page.getByRole('button', { name: /^Nowy link/ }).click()
  await expect(link).not.toHaveValue(url)
  await stranger.reload()
  await expect(picture).toHaveCount(0)

  await stranger.goto(await link.inputValue())
  await expect(picture).toBeVisible()
  await page.getByRole('radio', { name: 'Tylko ja' }).click()
  await expect(page.getByText('Zapisano')).toBeVisible()
  await expect(link).toHaveCount(0)
  expect((await stranger.reload())?.status()).toBe(404)
})
