import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures/test'

const FURTHEST = 40

/** The focused control, or a box around it, has an outline of 2 or 3 px. */
const hasRing = (): boolean => {
  for (let at = document.activeElement; at; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    if (outlineStyle === 'solid' && /^[23]px$/.test(outlineWidth)) return true
  }
  return false
}

/** Presses Tab until the named control has the focus; every stop on the way must show where it is. */
const tabTo = async (
  page: Page,
  role: 'link' | 'button' | 'textbox',
  name: string | RegExp,
): Promise<void> => {
  const wanted = page.getByRole(role, { name })
  for (let n = 0; n < FURTHEST; n += 1) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(hasRing)).toBe(true)
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
  }
  throw new Error(`Tab does not reach ${String(name)}`)
}

test('a guest comes from the landing page to a picture of their own by the keyboard alone', async ({
  page,
}) => {
  await page.goto('/pl')
  await tabTo(page, 'link', 'Przejdź do treści')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', 'Co ma być widać?')
  await page.keyboard.type('jeż pod parasolem, deszcz')
  await tabTo(page, 'button', /^Generuj obraz/)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: /^Rysunek, na którym widać/ }).waitFor()
  await tabTo(page, 'link', /^Rysunek, na którym widać/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'jeż pod parasolem, deszcz' })).toBeVisible()
})

test('Ctrl and Enter in the prompt box generate, and menus obey arrows and Escape', async ({ page }) => {
  await page.goto('/en')
  await page.getByLabel('What should be seen?').fill('a lighthouse')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('img', { name: /lighthouse/ }).last()).toBeVisible()

  const theme = page.getByRole('button', { name: 'Theme: As the system' })
  await theme.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Dark' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(theme).toBeFocused()
})
