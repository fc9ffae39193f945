// Makes the fonts of comics: TTF for the worker and print, woff2 for the web, and the metrics that lines are broken by.
// `node scripts/build/comic-fonts.mjs --metrics` writes the committed metrics anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { LETTERS, cutFont, toWoff2 } from './cut-font.mjs'
import { readMetrics } from './font-metrics.mjs'

export const FONTS_DIR = 'dist/comic-fonts'
const DATA = 'src/plugins/comics/lettering/data'

export const readFamilies = () => JSON.parse(readFileSync(join(DATA, 'families.json'), 'utf8')).families

/** @returns {Promise<{ id: string, ttf: Buffer, metrics: object }[]>} every style of every family */
export const cutAll = async () => {
  const cut = []
  for (const family of readFamilies())
    for (const style of family.styles) {
      const ttf = await cutFont(family, style)
      const id = `${family.id}-${style}`
      cut.push({ id, ttf, metrics: readMetrics(id, ttf, LETTERS) })
    }
  return cut
}

const metricsFile = (id) => join(DATA, `${id}.json`)
const asJson = (metrics) => `${JSON.stringify(metrics, null, 2)}\n`

const writeMetrics = async () => {
  for (const { id, metrics } of await cutAll()) writeFileSync(metricsFile(id), asJson(metrics))
}

/**
 * Writes `ID.ttf` and `ID.woff2` for every style.
 *
 * @throws when a font lacks a letter, or the committed metrics are not those of its letters
 */
export const buildComicFonts = async () => {
  mkdirSync(FONTS_DIR, { recursive: true })
  for (const { id, ttf, metrics } of await cutAll()) {
    // By value: the formatter writes an empty object in its own way.
    if (!isDeepStrictEqual(JSON.parse(readFileSync(metricsFile(id), 'utf8')), metrics))
      throw new Error(`${metricsFile(id)} is stale: node scripts/build/comic-fonts.mjs --metrics`)
    writeFileSync(join(FONTS_DIR, `${id}.ttf`), ttf)
    writeFileSync(join(FONTS_DIR, `${id}.woff2`), await toWoff2(ttf))
  }
}

if (process.argv.includes('--metrics')) await writeMetrics()
