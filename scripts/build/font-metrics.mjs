// Reads what a line breaker needs from a font: widths, kerning, heights. All lengths in font units.
import { create } from 'fontkit'

/** Letters whose ink says how far lines must stand apart: the tallest accents and the deepest tails. */
const TALL = 'ÓŚŹŃĆŻ'
const DEEP = 'ąęgjpqyĄĘ'

const inkOf = (font, text) => [...text].map((char) => font.glyphForCodePoint(char.codePointAt(0)).bbox)

/**
 * Kerning of every pair that begins with `left`: laid out alone, so that what is drawn is what is read.
 * Each run alternates "left, right, left, right …": the first advance of each pair carries its kerning.
 */
const kernRow = (font, left, chars, advance) => {
  const run = font.layout(chars.map((right) => left + right).join(''), ['kern'])
  if (run.glyphs.length !== chars.length * 2) throw new Error(`"${left}" is drawn joined with another letter`)
  return chars.map((_, index) => Math.round(run.positions[index * 2].xAdvance - advance))
}

/** Gives equal rows one number, in the order in which they are met. */
const classify = (rows) => {
  const known = new Map()
  const classes = rows.map((row) => {
    const key = row.join(' ')
    if (!known.has(key)) known.set(key, known.size)
    return known.get(key)
  })
  return { classes, distinct: [...known.keys()].map((key) => key.split(' ').map(Number)) }
}

const transpose = (rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))

const kerningOf = (font, chars, advances) => {
  const rows = chars.map((left, index) => kernRow(font, left, chars, advances[index]))
  const left = classify(rows)
  const right = classify(transpose(left.distinct))
  return {
    left: left.classes.join(' '),
    right: right.classes.join(' '),
    rows: transpose(right.distinct)
      .map((row) => row.join(' '))
      .join('|'),
  }
}

/**
 * @param {string} id - of the style, such as `mali-700-italic`
 * @param {Uint8Array} ttf - the cut font
 * @param {string} text - every letter that it was cut to
 * @throws when a letter is missing or two are drawn as one
 */
export const readMetrics = (id, ttf, text) => {
  const font = create(Buffer.from(ttf))
  const chars = [...text]
  const missing = chars.filter((char) => !font.hasGlyphForCodePoint(char.codePointAt(0)))
  const known = chars.filter((char) => !missing.includes(char))
  const advances = known.map((char) => font.glyphForCodePoint(char.codePointAt(0)).advanceWidth)
  return {
    id,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    inkAscent: Math.max(...inkOf(font, TALL).map(({ maxY }) => maxY)),
    inkDescent: Math.min(...inkOf(font, DEEP).map(({ minY }) => minY)),
    chars: known.join(''),
    advances: advances.join(' '),
    kerning: kerningOf(font, known, advances),
  }
}
