import type { Page } from '@playwright/test'

import { allDrawn, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

const SMALL = { width: 256, height: 256 }
const PAGE_SIZE = 24

const tiles = (page: Page) => page.getByRole('feed', { name: 'Twoje obrazy' }).getByRole('article')

test('a person with many pictures sees the newest, asks for more and sees each once', async ({
  page,
  context,
  newPerson,
}) => {
  const { api, storageState } = await newPerson('Iga')
  for (let n = 0; n < 7; n += 1) await submit(api, { prompt: `jabłko ${n}`, count: 4, ...SMALL })
  await allDrawn(api)
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/library')
  await expect(tiles(page)).toHaveCount(PAGE_SIZE)

  const nextPage = page.waitForRequest((request) => request.url().includes('cursor='))
  await page.getByRole('button', { name: 'Pokaż więcej' }).click()
  await nextPage
  await expect(tiles(page)).toHaveCount(28)
  await expect(page.getByRole('button', { name: 'Pokaż więcej' })).toBeHidden()
  const links = await tiles(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(new Set(links).size).toBe(28)
})

test('a picture goes to the bin and comes back by undo', async ({ page, context, newPerson }) => {
  const { api, storageState } = await newPerson('Leon')
  await submit(api, { prompt: 'zamek nad rzeką', ...SMALL })
  await allDrawn(api)
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/library')
  await tiles(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Przenieś do kosza' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'Przeniesiono do kosza' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Jeszcze nic tu nie ma' })).toBeVisible()
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Z powrotem w bibliotece' })).toBeVisible()
  await expect(tiles(page)).toHaveCount(1)
  await page.reload()
  await expect(tiles(page)).toHaveCount(1)
})

test('a picture that went to the bin is gone from its page, and restored from the bin', async ({
  page,
  context,
  newPerson,
}) => {
  const { api, storageState } = await newPerson('Maks')
  await submit(api, { prompt: 'zamek nad rzeką', ...SMALL })
  await allDrawn(api)
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/library')
  await tiles(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Przenieś do kosza' }).click()
  await expect(page.getByRole('heading', { name: 'Jeszcze nic tu nie ma' })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Nie ma tu takiego kadru' })).toBeVisible()
  await page.goForward()
  await page.getByRole('link', { name: 'Kosz' }).click()
  await page.getByRole('button', { name: /^Przywróć/ }).click()
  await expect(page.getByRole('heading', { name: 'Kosz jest pusty' })).toBeVisible()
  await page.getByRole('link', { name: 'Wróć do biblioteki' }).click()
  await expect(tiles(page)).toHaveCount(1)
})

test('an empty library says what lands there and leads to the studio', async ({
  page,
  context,
  newPerson,
}) => {
  await context.addCookies((await newPerson('Ida')).storageState.cookies)
  await page.goto('/pl/library')
  await expect(page.getByRole('heading', { name: 'Jeszcze nic tu nie ma' })).toBeVisible()
  await page.getByRole('link', { name: 'Narysuj pierwszy obraz' }).click()
  await expect(page).toHaveURL(/\/pl\/studio$/)
})

test('a person finds pictures by words and by who sees them, and the way back', async ({
  page,
  context,
  newPerson,
}) => {
  const { api, storageState } = await newPerson('Zofia')
  for (const prompt of ['żółta łódź na jeziorze', 'lis w lesie']) await submit(api, { prompt, ...SMALL })
  await allDrawn(api)
  await context.addCookies(storageState.cookies)
  await page.goto('/pl/library')
  await expect(tiles(page)).toHaveCount(2)

  const box = page.getByRole('searchbox', { name: 'Szukaj w opisach i tytułach' })
  await box.fill('lodz')
  await expect(page).toHaveURL(/\?q=lodz$/)
  await expect(tiles(page)).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: 'Pasuje 1 obraz' })).toBeAttached()

  await page.getByRole('button', { name: 'Wszyscy' }).click()
  await expect(page.getByRole('heading', { name: 'Nic nie pasuje' })).toBeVisible()
  await page.reload()
  await expect(box).toHaveValue('lodz')
  await page.getByRole('link', { name: 'Pokaż wszystko' }).click()
  await expect(tiles(page)).toHaveCount(2)
  await expect(box).toHaveValue('')
})
