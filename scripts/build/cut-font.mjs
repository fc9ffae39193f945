// Cuts one style to the letters that comics need, without ligatures: every renderer then draws the same.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { create } from 'fontkit'
import subsetFont from 'subset-font'

import { renameFont } from './rename-font.mjs'

const PACKAGES = 'node_modules/@expo-google-fonts'
const FOLDERS = {
  400: '400Regular',
  '400-italic': '400Regular_Italic',
  700: '700Bold',
  '700-italic': '700Bold_Italic',
}

/** No font may miss one of these: the build fails. */
export const POLISH = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“’‘–—…«»'

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** Latin-1, Latin Extended-A and punctuation; without the soft hyphen, which is never drawn. */
export const LETTERS = range(0x20, 0x7e) + range(0xa0, 0xac) + range(0xae, 0x17f) + '‐‑‒–—―‘’‚“”„†‡•…‰‹›€™−'

const sourceOf = (family, style) => {
  const folder = join(PACKAGES, family, FOLDERS[style])
  const name = readdirSync(folder).find((file) => file.endsWith('.ttf'))
  if (!name) throw new Error(`No font in ${folder}`)
  return readFileSync(join(folder, name))
}

/** @returns {string} the licence of a family, as its authors give it */
export const readLicence = (family) => readFileSync(join(PACKAGES, family, 'LICENSE_FONT'), 'utf8')

/** @returns {string[]} names that the licence of a family keeps for its author: a changed font must not bear them. */
const reservedNames = (family, copyright) => {
  const licence = readLicence(family).split('PREAMBLE')[0]
  const found = [licence, copyright].map(
    (text) => /Reserved Font Names?:?\s+["“]?([^"”.,\n]+)/.exec(text)?.[1] ?? '',
  )
  return [...new Set(found.map((name) => name.trim()).filter(Boolean))]
}

const namesOf = (ttf) => {
  const font = create(Buffer.from(ttf))
  return { copyright: font.copyright ?? '', names: [font.familyName, font.fullName, font.postscriptName] }
}

const assertComplete = (id, ttf) => {
  const font = create(Buffer.from(ttf))
  const missing = [...POLISH].filter((char) => !font.hasGlyphForCodePoint(char.codePointAt(0)))
  if (missing.length > 0) throw new Error(`${id} lacks ${missing.join(' ')}`)
}

/** @returns {string[]} the reserved names that a cut font still bears */
export const reservedIn = (family, ttf) => {
  const { copyright, names } = namesOf(ttf)
  return reservedNames(family, copyright).filter((reserved) => names.some((name) => name?.includes(reserved)))
}

/**
 * @param {{ id: string, name: string }} family - folder of the package, and the name that the cut font bears
 * @param {string} style - `400`, `400-italic`, `700`, `700-italic`
 * @returns {Promise<Buffer>} TTF
 * @throws when a Polish letter is missing, or a reserved name would stay
 */
export const cutFont = async ({ id: family, name }, style) => {
  const id = `${family}-${style}`
  const options = { targetFormat: 'truetype', dropTables: ['GSUB'], keepFeatures: ['kern', 'mark', 'mkmk'] }
  const cut = await subsetFont(sourceOf(family, style), LETTERS, options)
  const { names } = namesOf(cut)
  const ttf = names[0]?.startsWith(name) ? cut : renameFont(cut, name)
  assertComplete(id, ttf)
  const kept = reservedIn(family, ttf)
  if (kept.length > 0) throw new Error(`${id} bears the reserved name ${kept.join(', ')}`)
  return ttf
}

/** The same font for the web. */
export const toWoff2 = (ttf) => subsetFont(ttf, LETTERS, { targetFormat: 'woff2' })
