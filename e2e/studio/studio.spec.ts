import type { Page } from '@playwright/test'

import { listJobs } from '../fixtures/jobs'
import { noteProgress, progressSeen } from '../fixtures/note-progress'
import { expect, test } from '../fixtures/test'

const box = (page: Page) => page.getByLabel('Co ma być widać?')
const make = (page: Page) => page.getByRole('button', { name: /^Generuj/ })
const card = (page: Page, prompt: string) => page.getByRole('article', { name: prompt })

test.beforeEach(async ({ context, page, person }) => {
  await context.addCookies(person.storageState.cookies)
  await page.addInitScript(noteProgress)
  await page.goto('/pl/studio')
})

test('a person asks for two pictures, watches them being drawn and gets both', async ({ page }) => {
  await box(page).fill('latarnia morska o zmierzchu')
  await page.getByRole('button', { name: 'Więcej' }).click()
  await page.getByRole('button', { name: /^Generuj 2 obrazy/ }).click()
  await expect(page.getByRole('img', { name: /latarnia/ })).toHaveCount(2)
  expect((await progressSeen(page)).map(({ name }) => name)).toEqual(['Postęp: latarnia morska o zmierzchu'])
})

test('a double click is one job', async ({ page, person }) => {
  await box(page).fill('dwa razy ten sam kot')
  // As a hand does it: 150 ms from click to click, by when the first request has been answered.
  await make(page).dblclick({ delay: 75 })
  await expect(page.getByRole('img', { name: /kot/ })).toBeVisible()
  const jobs = await listJobs(person.api)
  expect(jobs.filter(({ prompt }) => prompt === 'dwa razy ten sam kot')).toHaveLength(1)
})

test('a waiting job is cancelled, and drawn after all when asked again', async ({ page, instance }) => {
  const worker = await instance.pidOf('worker')
  process.kill(worker, 'SIGSTOP') // the machine is busy with something else
  await box(page).fill('okręt podwodny w porcie')
  await make(page).click()
  await expect(card(page, 'okręt podwodny w porcie')).toContainText('w kolejce')
  await card(page, 'okręt podwodny w porcie').getByRole('button', { name: 'Anuluj' }).click()
  await expect(card(page, 'Anulowano')).toBeVisible()
  process.kill(worker, 'SIGCONT')

  await card(page, 'Anulowano').getByRole('button', { name: 'Ponów' }).click()
  await expect(card(page, 'okręt podwodny w porcie').getByRole('img')).toBeVisible()
})

test('an empty prompt is answered by a sentence at the box', async ({ page, person }) => {
  const before = await listJobs(person.api)
  await box(page).fill('   ')
  await make(page).click()
  await expect(page.getByText('Napisz, co ma być widać, choćby jedno słowo.')).toBeVisible()
  await expect(box(page)).toBeFocused()
  expect(await listJobs(person.api)).toHaveLength(before.length)
})

test('the same seed and prompt give the same picture', async ({ page, person }) => {
  const seen: string[] = []
  for (let n = 0; n < 2; n += 1) {
    await box(page).fill('pies przy ognisku')
    await page.getByText('Czego nie rysować, ziarno').click()
    await page.getByLabel('Ziarno').fill('48211')
    await make(page).click()
    await expect(page.getByRole('img', { name: /pies/ })).toHaveCount(n + 1)
    const [job] = await listJobs(person.api)
    expect(job?.seed).toBe(48_211)
    const file = await person.api.get(job?.results[0]?.url ?? '')
    seen.push(Buffer.from(await file.body()).toString('base64'))
    await page.reload()
  }
  expect(seen[1]).toBe(seen[0])
})
