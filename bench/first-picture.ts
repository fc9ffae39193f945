import { chromium, type Browser } from '@playwright/test'

import { drawDraft } from '@/engines/draft/draw'

import { BROWSER_FLAGS, findChromium } from '../e2e/fixtures/chromium'
import { startEmbeddedStudio } from './embedded-studio'
import { inTurn, quantile, report } from './measure'

/** With the two that warm up, as many as a guest may draw in a day. */
const ROUNDS = 3
const PROMPT = 'lis i robot w nocnym lesie, śnieg'
const BARS = { 'p50 ms': { goal: 3_000, floor: 10_000 } } as const

/** One entry and one click on the first page, until the picture is seen; each time in a browser that knows nothing yet. */
const drawOnPage = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await page.goto('/pl')
  await page.getByLabel('Co ma być widać?').fill(PROMPT)
  const startMs = performance.now()
  await page.getByRole('button', { name: /^Generuj obraz/ }).click()
  await page.waitForFunction(() =>
    [...document.images].some(
      ({ alt, complete, naturalWidth }) => alt.startsWith('Rysunek') && complete && naturalWidth > 0,
    ),
  )
  const tookMs = performance.now() - startMs
  await context.close()
  return tookMs
}

const drawAlone = (round: number) =>
  drawDraft({
    prompt: PROMPT,
    width: 1_024,
    height: 1_024,
    seed: round + 3,
    style: 'book',
    mime: 'image/png',
  })

/** A guest's first picture, from the click to the eye, against its drawing alone. Goal: p50 ≤ 3 s, floor 10 s. */
export const firstPicture = async (): Promise<void> => {
  const studio = await startEmbeddedStudio()
  const browser = await chromium.launch({ executablePath: findChromium(), args: BROWSER_FLAGS })
  try {
    const clickedMs: number[] = []
    const { baselineMs } = await inTurn(
      ROUNDS,
      async (round) => {
        const tookMs = await drawOnPage(browser, studio.kadr.url)
        if (round >= 0) clickedMs.push(tookMs)
      },
      drawAlone,
    )
    const p50 = quantile(clickedMs, 0.5)
    report('first-picture', BARS, {
      pictures: ROUNDS,
      'p50 ms': p50,
      'baseline p50 ms': quantile(baselineMs, 0.5),
      ratio: p50 / quantile(baselineMs, 0.5),
    })
  } finally {
    await browser.close()
    await studio.stop()
  }
}
