import type { Page } from '@playwright/test'

import { allDrawn, listJobs, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

const MISSING = '01900000-0000-7000-8000-000000000000'

const PAGES = [
  { locale: 'pl', title: 'Nie ma tu takiego kadru', back: 'Wróć na stronę główną' },
  { locale: 'en', title: 'There is no such panel', back: 'Back to the start page' },
] as const

for (const { locale, title, back } of PAGES) {
  test(`an unknown address under /${locale} is a 404 that leads back`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/nie-ma/takiej.strony`)
    expect(answer?.status()).toBe(404)
    await expect(page).toHaveTitle(new RegExp(title))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByRole('link', { name: back }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}$`))
  })
}

test('the page for unknown addresses changes its language and its theme', async ({ page }) => {
  await page.goto('/pl/nie-ma')
  await page.getByRole('button', { name: 'PL', exact: true }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/nie-ma$/)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such panel' })).toBeVisible()
  await page.getByRole('button', { name: 'Theme: As the system' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

const look = async (page: Page, id: string) => {
  const answer = await page.goto(`/pl/pictures/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nie ma tu takiego kadru' })).toBeVisible()
  return {
    status: answer?.status(),
    title: await page.title(),
    text: await page.getByRole('main').innerText(),
  }
}

test('somebody else’s picture looks like one that does not exist', async ({ page, person }) => {
  await submit(person.api, { prompt: 'tajny plan', width: 256, height: 256 })
  await allDrawn(person.api)
  const [job] = await listJobs(person.api)
  const missing = await look(page, MISSING)
  expect(missing.status).toBe(404)
  expect(await look(page, job?.results[0]?.mediaId ?? '')).toEqual(missing)
  expect(await look(page, 'to-nie-jest-numer')).toEqual(missing)
})
