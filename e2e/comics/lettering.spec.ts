import { readdir, readFile } from 'node:fs/promises'

import { expect, test } from '@playwright/test'

import { measureText, type FontMetrics } from '@/plugins/comics/lettering/metrics'
import { createChance, randomSentence } from '@/plugins/comics/lettering/tests/random-panels'

const SENTENCES = 500
const SIZE = 100
const TOLERANCE = 0.003

const words = (): string[] => {
  const chance = createChance(7)
  const sentences = Array.from({ length: SENTENCES }, (_, index) =>
    randomSentence(chance, index % 2 === 0 ? 'pl' : 'en', 8),
  )
  return [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))]
}

const metricsOf = async (id: string): Promise<FontMetrics> =>
  JSON.parse(await readFile(`src/plugins/comics/lettering/data/${id}.json`, 'utf8')) as FontMetrics

/** What the browser would draw: the font as it is sent, kerning and all. */
const drawn = async (
  measure: (font: { url: string; all: string[]; size: number }) => Promise<number[]>,
  id: string,
) => {
  const bytes = await readFile(`dist/comic-fonts/${id}.woff2`)
  return measure({ url: `data:font/woff2;base64,${bytes.toString('base64')}`, all: words(), size: SIZE })
}

test('every word of 500 sentences is as wide in the browser as lines are broken by, in every font', async ({
  page,
}) => {
  const measure = (font: { url: string; all: string[]; size: number }): Promise<number[]> =>
    page.evaluate(async ({ url, all, size }) => {
      const face = new FontFace('measured', `url(${url})`)
      document.fonts.clear()
      document.fonts.add(await face.load())
      const context = document.createElement('canvas').getContext('2d')!
      context.font = `${size}px measured`
      context.fontKerning = 'normal'
      return all.map((word) => context.measureText(word).width)
    }, font)
  const all = words()
  const files = (await readdir('dist/comic-fonts')).filter((name) => name.endsWith('.woff2'))
  expect(files.length).toBeGreaterThan(20)
  for (const id of files.map((name) => name.replace('.woff2', ''))) {
    const metrics = await metricsOf(id)
    const widths = await drawn(measure, id)
    const wrong = all.filter(
      (word, index) => Math.abs(measureText(word, metrics, SIZE) / widths[index]! - 1) > TOLERANCE,
    )
    expect([id, wrong]).toEqual([id, []])
  }
})
