// Makes the fonts of comics: TTF for the worker and print, woff2 for the web, and the metrics that lines are broken by.
// `node scripts/build/comic-fonts.mjs --metrics` writes the committed metrics anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { LETTERS, cutFont, toWoff2 } from './cut-font.mjs'
import { readMetrics } from './font-metrics.mjs'

export const FONTS_DIR = 'dist/comic-fonts'
const DATA = 'src/plugins/comics/lettering/data'

export const readFamilies = () => JSON.parse(readFileSync(join(DATA, 'families.json'), 'utf8')).families

/** @returns {Promise<{ id: string, family: string, ttf: Buffer }[]>} every style of every family */
export const cutAll = async () => {
  const cut = []
  for (const family of readFamilies())
    for (const style of family.styles)
      cut.push({ id: `${family.id}-${style}`, family: family.id, ttf: await cutFont(family, style) })
  return cut
}

const metricsFile = (id) => join(DATA, `${id}.json`)

const asText = (metrics) => `${JSON.stringify(metrics, null, 2)}\n`

/** @returns {string} JSON of the metrics that the font has */
export const freshMetrics = ({ id, ttf }) => asText(readMetrics(id, ttf, LETTERS))

/** @returns {string} the committed JSON; whatever the formatter has made of its white space */
export const readMetricsFile = (id) => asText(JSON.parse(readFileSync(metricsFile(id), 'utf8')))

const writeMetrics = async () => {
  for (const font of await cutAll()) writeFileSync(metricsFile(font.id), freshMetrics(font))
}

/**
 * Writes `ID.ttf` and `ID.woff2` for every style.
 *
 * @throws when a font lacks a letter, or the committed metrics are not those of its letters
 */
export const buildComicFonts = async () => {
  mkdirSync(FONTS_DIR, { recursive: true })
  for (const font of await cutAll()) {
    if (readMetricsFile(font.id) !== freshMetrics(font))
      throw new Error(`${metricsFile(font.id)} is stale: node scripts/build/comic-fonts.mjs --metrics`)
    writeFileSync(join(FONTS_DIR, `${font.id}.ttf`), font.ttf)
    writeFileSync(join(FONTS_DIR, `${font.id}.woff2`), await toWoff2(font.ttf))
  }
}

if (process.argv.includes('--metrics')) await writeMetrics()
