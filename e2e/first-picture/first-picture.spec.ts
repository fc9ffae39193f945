import type { Locator } from '@playwright/test'

import { listJobs } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

const EXAMPLES = [
  {
    locale: 'pl',
    prompt: 'lis i robot w nocnym lesie, śnieg',
    box: 'Co ma być widać?',
    button: /^Generuj obraz/,
    alt: /^Rysunek, na którym widać/,
    named: [/lis/, /robot/, /noc/, /les|las/, /śnieg/],
  },
  {
    locale: 'en',
    prompt: 'a fox and two children in a forest at night',
    box: 'What should be seen?',
    button: /^Generate a picture/,
    alt: /^A drawing that shows/,
    named: [/fox/, /children/, /forest/, /night/],
  },
] as const

const isShown = (picture: Locator): Promise<boolean> =>
  picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)

for (const { locale, prompt, box, button, alt, named } of EXAMPLES) {
  test(`a guest turns “${prompt}” into a picture with one entry and one click`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await page.getByLabel(box).fill(prompt)
    await page.getByRole('button', { name: button }).click()
    const picture = page.getByRole('img', { name: alt })
    await expect.poll(() => isShown(picture)).toBe(true)

    const [job] = await listJobs(page.request)
    expect(job).toMatchObject({ prompt, state: 'done', engine: 'draft', notDrawn: [] })
    for (const thing of named) {
      expect(job?.drawn.join(', ')).toMatch(thing)
      await expect(picture).toHaveAccessibleName(thing)
    }
  })
}
