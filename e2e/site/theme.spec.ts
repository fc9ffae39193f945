import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures/test'

declare global {
  interface Window {
    themeSetMs?: number
    transitions?: string[]
  }
}

/** Notes when `data-theme` first stands on the page, and every transition that a change of theme sets off. */
const watchTheme = (page: Page) =>
  page.addInitScript(() => {
    const note = () => {
      if (document.documentElement?.dataset.theme) window.themeSetMs ??= performance.now()
    }
    new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true })
    window.transitions = []
    document.addEventListener('transitionrun', ({ target, propertyName }) => {
      window.transitions?.push(`${(target as Element).tagName} ${propertyName}`)
    })
  })

const firstPaintMs = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN)

for (const theme of ['light', 'dark'] as const) {
  test(`a ${theme} system gets a ${theme} page from the first paint on`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await watchTheme(page)
    await page.goto('/pl')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect.poll(() => firstPaintMs(page)).toBeGreaterThan(0)
    expect(await page.evaluate(() => window.themeSetMs)).toBeLessThan(await firstPaintMs(page))
  })
}

test('a chosen theme is there at once, and already in the page that the server sends next time', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await watchTheme(page)
  await page.goto('/pl')
  await page.getByRole('button', { name: 'Motyw: Jak w systemie' }).click()
  await page.getByRole('menuitem', { name: 'Ciemny' }).hover()
  await page.evaluate(() => (window.transitions = []))
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const colours = await page.evaluate(() =>
    window.transitions?.filter((name) => / (background-color|color|border|fill)/.test(name)),
  )
  expect(colours).toEqual([])

  const html = await (await page.request.get('/pl')).text()
  expect(html).toMatch(/<html[^>]*data-theme="dark"/)
})
