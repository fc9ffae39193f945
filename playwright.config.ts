import { defineConfig } from '@playwright/test'

import { BROWSER_FLAGS, findChromium } from './e2e/fixtures/chromium'
import type { Setting } from './e2e/fixtures/instance'

/** Tests click faster than people: the limits of requests are tested elsewhere. */
const QUICK_FINGERS = { KADR_REQUESTS_PER_MINUTE_GUEST: '100000', KADR_REQUESTS_PER_MINUTE_USER: '100000' }
/** Guests of one test run draw more than those of one day. */
const GENEROUS = { ...QUICK_FINGERS, KADR_GUEST_PICTURES_PER_DAY: '10000' }

/** Against the production build, behind the real launcher: every worker starts a studio of its own, in an empty folder. */
export default defineConfig<{ settings: Partial<Record<Setting, string>> }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  // In a studio of its own; what passes then is named as unsteady.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: BROWSER_FLAGS },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'first day', testDir: 'e2e/first-day', workers: 1, use: { settings: QUICK_FINGERS } },
    { name: 'studio', testIgnore: 'first-day/**', use: { settings: GENEROUS } },
  ],
})
