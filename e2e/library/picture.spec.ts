import { readFile } from 'node:fs/promises'

import { readMark } from '@/platform/marking/read-mark'

import { allDrawn, listJobs, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

const PROMPT = 'czerwony balon nad miastem o świcie'

test.beforeEach(async ({ context, page, person }) => {
  await submit(person.api, { prompt: PROMPT, width: 512, height: 384 })
  await allDrawn(person.api)
  const [job] = await listJobs(person.api)
  await context.addCookies(person.storageState.cookies)
  await page.goto(`/pl/pictures/${job?.results[0]?.mediaId}`)
})

test('a downloaded file carries the mark of its origin', async ({ page }) => {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Pobierz' }).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/\.webp$/)
  const mark = readMark(await readFile(await download.path()))
  expect(mark).toMatchObject({ digitalSourceType: 'algorithmicMedia' })
})

test('the settings of a picture are used again', async ({ page, person }) => {
  const [job] = await listJobs(person.api)
  await page.getByRole('link', { name: 'Użyj tych ustawień' }).click()
  await expect(page).toHaveURL(/\/pl\/studio/)
  await expect(page.getByLabel('Co ma być widać?')).toHaveValue(PROMPT)
  await expect(page.getByRole('radio', { name: '4:3' })).toBeChecked()
  await page.getByText('Czego nie rysować, ziarno').click()
  await expect(page.getByLabel('Ziarno')).toHaveValue(String(job?.seed))
})

test('the facts of a picture are there, and the prompt for its owner', async ({ page }) => {
  const facts = page.getByLabel('O obrazie')
  await expect(facts).toContainText('512 × 384 px')
  await expect(facts).toContainText('Narysowane przez algorytm')
  await expect(page.getByRole('heading', { level: 2, name: 'Opis' })).toBeVisible()
  await expect(page.getByRole('paragraph').filter({ hasText: PROMPT })).toBeVisible()
})

test('a picture made public is seen by a guest, without prompt and seed', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.getByRole('radio', { name: 'Wszyscy' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Zapisano' })).toBeVisible()

  const guest = await browser.newPage({ baseURL })
  await guest.goto(new URL(page.url()).pathname)
  await expect(guest.getByRole('img', { name: /balon/ })).toBeVisible()
  await expect(guest.getByLabel('O obrazie')).not.toContainText('Ziarno')
  await expect(guest.getByRole('heading', { name: 'Opis' })).toBeHidden()
  await expect(guest.getByRole('button', { name: 'Przenieś do kosza' })).toBeHidden()
  await guest.close()
})
