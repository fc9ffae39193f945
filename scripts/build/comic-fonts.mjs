// Makes the fonts of comics: TTF for the worker and print, woff2 for the web, and the metrics that lines are broken by.
// `node scripts/build/comic-fonts.mjs --metrics` writes the committed metrics anew.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { fillFolder } from './cached-folder.mjs'
import { LETTERS, cutFont, readLicence, toWoff2 } from './cut-font.mjs'
import { readMetrics } from './font-metrics.mjs'

const FONTS_DIR = 'dist/comic-fonts'
const DATA = 'src/plugins/comics/lettering/data'

const readFamilies = () => JSON.parse(readFileSync(join(DATA, 'families.json'), 'utf8')).families

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

/** Licences travel with the fonts, and say that these are not the authors' own files. */
const NOTICE =
  'These fonts were changed: cut to Latin letters and punctuation, without substitutions such as ligatures; ' +
  'families whose names are reserved bear another one. The licence of each family lies beside it.\n'

const writeLicences = (folder) => {
  writeFileSync(join(folder, 'NOTICE.txt'), NOTICE)
  for (const { id } of readFamilies()) writeFileSync(join(folder, `${id}.LICENSE.txt`), readLicence(id))
}

const writeFonts = async (folder) => {
  writeLicences(folder)
  for (const font of await cutAll()) {
    if (readMetricsFile(font.id) !== freshMetrics(font))
      throw new Error(`${metricsFile(font.id)} is stale: node scripts/build/comic-fonts.mjs --metrics`)
    writeFileSync(join(folder, `${font.id}.ttf`), font.ttf)
    writeFileSync(join(folder, `${font.id}.woff2`), await toWoff2(font.ttf))
  }
}

/** The scripts, the metrics and the packages' versions: with none of them changed the fonts are the same. */
const inputs = () => [
  ...['comic-fonts', 'cut-font', 'font-metrics', 'rename-font'].map((name) => `scripts/build/${name}.mjs`),
  ...readdirSync(DATA).map((name) => join(DATA, name)),
  ...readFamilies().map(({ id }) => `node_modules/@expo-google-fonts/${id}/package.json`),
  ...['subset-font', 'fontkit'].map((name) => `node_modules/${name}/package.json`),
]

/**
 * Writes `ID.ttf` and `ID.woff2` for every style, and `FAMILY.LICENSE.txt`, into `dist/comic-fonts`.
 *
 * @throws when a font lacks a letter, or the committed metrics are not those of its letters
 */
export const buildComicFonts = () => fillFolder(FONTS_DIR, inputs(), writeFonts)

if (process.argv[1]?.endsWith('comic-fonts.mjs') && process.argv.includes('--metrics')) await writeMetrics()
