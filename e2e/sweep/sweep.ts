import { AxeBuilder } from '@axe-core/playwright'
import {
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test'

import { watchPage } from '../fixtures/watch-page'

export type Language = 'pl' | 'en'

export const LANGUAGES: readonly Language[] = ['pl', 'en']

/** A barrier that is not ours to remove. */
export interface KnownBarrier {
  /** Id of axe's rule. */
  readonly rule: string
  /** The elements that it may name. */
  readonly selector: string
  readonly reason: string
}

export interface SweptPage {
  /** Of the screenshots' files. */
  readonly name: string
  readonly path: string
  readonly language: Language
  /** Seen when the page is ready. */
  readonly ready: (page: Page) => Locator
  readonly storageState?: BrowserContextOptions['storageState']
  readonly known?: readonly KnownBarrier[]
  /** Faults that are the point of the page; without them any fault fails the sweep. */
  readonly expectedFaults?: readonly RegExp[]
}

/** The page's heading. */
export const heading =
  (name: string | RegExp) =>
  (page: Page): Locator =>
    page.getByRole('heading', { level: 1, name })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const WIDE = { width: 1440, height: 900 } as const
const NARROW = { width: 390, height: 844 } as const

interface View {
  readonly theme: 'light' | 'dark'
  readonly size: typeof WIDE | typeof NARROW
}

/**
 * Each theme and each width once; the two languages together show every theme in every width. Light comes first: Payload's panel
 * learns from a browser's second request that its system is dark.
 */
const VIEWS: Readonly<Record<Language, readonly View[]>> = {
  pl: [
    { theme: 'light', size: WIDE },
    { theme: 'dark', size: NARROW },
  ],
  en: [
    { theme: 'light', size: NARROW },
    { theme: 'dark', size: WIDE },
  ],
}
const SHOTS = 'test-results/shots'

/** Fonts and the pictures in sight are there. */
const hasSettled = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await document.fonts.ready
    return [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')
  })

/** Which of the elements that axe names are not known: its own selector for each is looked up in the page. */
const findBarriers = async (page: Page, known: readonly KnownBarrier[]): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze()
  const isKnown = (rule: string, target: string): Promise<boolean> => {
    const selectors = known.filter((barrier) => barrier.rule === rule).map(({ selector }) => selector)
    if (selectors.length === 0) return Promise.resolve(false)
    return page.locator(target).evaluate((element, list) => element.matches(list), selectors.join(', '))
  }
  const barriers: string[] = []
  for (const { id, nodes } of violations)
    for (const { html, target, failureSummary } of nodes)
      if (!(await isKnown(id, String(target)))) barriers.push(`${id}: ${html} ${failureSummary}`)
  return barriers
}

const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const lookAt = async (
  page: Page,
  { name, language, known = [] }: SweptPage,
  { theme, size }: View,
): Promise<void> => {
  await expect.poll(() => hasSettled(page)).toBe(true)
  const path = `${SHOTS}/${name}-${language}-${size.width}-${theme}.png`
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  expect.soft(await overflowPx(page), 'scrolls sideways').toBe(0)
  expect.soft(await findBarriers(page, known)).toEqual([])
}

/** Looks at one page, wide in one theme and narrow in the other: barriers, errors, broken policies, foreign hosts, overflow. */
export const sweep = async (browser: Browser, url: string, swept: SweptPage): Promise<void> => {
  const { path, ready, language, storageState, expectedFaults = [] } = swept
  const context = await browser.newContext({ baseURL: url, locale: language, storageState })
  const page = await context.newPage()
  const { faults } = await watchPage(page, url)
  for (const view of VIEWS[language]) {
    await test.step(`${view.theme}, ${view.size.width} px`, async () => {
      await page.setViewportSize(view.size)
      await page.emulateMedia({ colorScheme: view.theme, reducedMotion: 'reduce' })
      await page.goto(path)
      await expect(ready(page)).toBeVisible()
      await expect.soft(page.locator('html')).toHaveCSS('color-scheme', view.theme)
      await expect.soft(page.locator('html')).toHaveAttribute('lang', language)
      await lookAt(page, swept, view)
    })
  }
  expect.soft(faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)))).toEqual([])
  await context.close()
}
