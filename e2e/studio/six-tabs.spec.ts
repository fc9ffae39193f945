import type { Browser, BrowserContext, Page } from '@playwright/test'

import type { SignedIn } from '../fixtures/accounts'
import type { Instance } from '../fixtures/instance'
import { listJobs } from '../fixtures/jobs'
import { noteProgress, progressSeen } from '../fixtures/note-progress'
import { expect, test } from '../fixtures/test'

const SEEN_WITHIN_MS = 2_000
/** How a drawing is told to who cannot see it, in both languages. */
const DRAWING = /^(Rysunek, na którym widać|A drawing that shows)/

/** The event streams of a browser that are open now. */
const trackStreams = (context: BrowserContext): ReadonlySet<object> => {
  const open = new Set<object>()
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') open.add(request)
  })
  context.on('requestfinished', (request) => void open.delete(request))
  context.on('requestfailed', (request) => void open.delete(request))
  return open
}

/** One browser of somebody: three tabs, one of them in another language. */
const openBrowser = async (browser: Browser, { url }: Instance, { storageState }: SignedIn) => {
  const context = await browser.newContext({ storageState, baseURL: url })
  await context.addInitScript(noteProgress)
  const streams = trackStreams(context)
  const tabs: Page[] = []
  for (const locale of ['pl', 'en', 'pl']) {
    const tab = await context.newPage()
    await tab.goto(`/${locale}/studio`)
    tabs.push(tab)
  }
  return { context, streams, tabs }
}

const draw = async (tab: Page, prompt: string): Promise<void> => {
  await tab.getByLabel('Co ma być widać?').fill(prompt)
  await tab.getByRole('button', { name: /^Generuj/ }).click()
}

test('two browsers with three tabs each see everything live, through one stream per browser', async ({
  browser,
  instance,
  newPerson,
}) => {
  const person = await newPerson('Iga')
  const browsers = [
    await openBrowser(browser, instance, person),
    await openBrowser(browser, instance, person),
  ] as const
  const tabs = browsers.flatMap((one) => one.tabs)
  const [writer] = browsers[0].tabs as [Page]
  const expectOneStreamEach = async () => {
    for (const { streams } of browsers) await expect.poll(() => streams.size).toBe(1)
  }
  const drawEverywhere = async (prompt: string) => {
    await draw(writer, prompt)
    for (const tab of tabs) {
      const picture = tab.getByRole('article', { name: prompt }).getByRole('img', { name: DRAWING })
      await expect(picture.first()).toBeVisible({ timeout: 30_000 })
    }
  }
  await expectOneStreamEach()

  await drawEverywhere('trzy czaple nad jeziorem')
  const [job] = await listJobs(person.api)
  const startedAtMs = new Date(String(job?.startedAt)).getTime()
  // Counted from the moment the worker took the job: its first progress is published after that.
  const delaysMs = await Promise.all(
    tabs.map(async (tab) => ((await progressSeen(tab))[0]?.atMs ?? Infinity) - startedAtMs),
  )
  console.log(`progress seen in six tabs after ms: ${delaysMs.join(', ')}`)
  expect(Math.max(...delaysMs)).toBeLessThan(SEEN_WITHIN_MS)
  await expectOneStreamEach()

  // The tab that holds the stream is loaded anew: another one takes over.
  await writer.reload()
  await expectOneStreamEach()
  await drawEverywhere('sowa w bibliotece')

  process.kill(await instance.pidOf('web'), 'SIGKILL')
  await expect
    .poll(() =>
      writer.request.get('/api/health/live').then(
        (answer) => answer.ok(),
        () => false,
      ),
    )
    .toBe(true)
  await drawEverywhere('lis i rower')
  await expectOneStreamEach()
  for (const { context } of browsers) await context.close()
})
