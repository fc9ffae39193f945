/** What line breaking needs of one font style. Lengths in font units; lists are numbers parted by spaces. */
export type FontMetrics = Readonly<{
  /** Family, weight and slant, such as `mali-700-italic`; also the name of its file and its CSS family. */
  id: string
  unitsPerEm: number
  ascent: number
  /** Below the baseline: negative. */
  descent: number
  capHeight: number
  xHeight: number
  /** Top of the tallest Polish capital. */
  inkAscent: number
  /** Bottom of the deepest Polish letter: negative. */
  inkDescent: number
  /** Every letter that the font draws; the place of a letter is that of its advance. */
  chars: string
  advances: string
  /** Class of each letter as the left and as the right one of a pair; rows, parted by `|`, are left classes, columns right ones. */
  kerning: Readonly<{ left: string; right: string; rows: string }>
}>

type Table = Readonly<{
  indexOf: ReadonlyMap<string, number>
  advances: readonly number[]
  left: readonly number[]
  right: readonly number[]
  rows: readonly (readonly number[])[]
}>

const MM_PER_POINT = 25.4 / 72

/** A letter that the font lacks is drawn by another one: this share of the size is kept for it. */
const UNKNOWN_ADVANCE = 0.7

const numbers = (list: string): number[] => (list === '' ? [] : list.split(' ').map(Number))

const tables = new WeakMap<FontMetrics, Table>()

const readTable = (font: FontMetrics): Table => ({
  indexOf: new Map(Array.from(font.chars).map((char, index) => [char, index])),
  advances: numbers(font.advances),
  left: numbers(font.kerning.left),
  right: numbers(font.kerning.right),
  rows: font.kerning.rows.split('|').map(numbers),
})

const tableOf = (font: FontMetrics): Table => {
  const known = tables.get(font)
  if (known) return known
  const table = readTable(font)
  tables.set(font, table)
  return table
}

/** Points to millimetres. */
export const toMm = (points: number): number => points * MM_PER_POINT

/**
 * Width of a run of letters: advances and kerning, no ligatures.
 * The tables say it, not a renderer: lines break alike everywhere.
 *
 * @param sizeMm - height of the em square
 * @returns mm; a letter that the font lacks counts 0.7 of the size
 */
export const measureText = (text: string, font: FontMetrics, sizeMm: number): number => {
  const table = tableOf(font)
  let units = 0
  let before = -1
  for (const char of text) {
    const index = table.indexOf.get(char) ?? -1
    units += index < 0 ? UNKNOWN_ADVANCE * font.unitsPerEm : table.advances[index]!
    if (before >= 0 && index >= 0) units += table.rows[table.left[before]!]![table.right[index]!]!
    before = index
  }
  return (units / font.unitsPerEm) * sizeMm
}

/** Letters of the text that the font lacks, each once; spaces and soft hyphens are never missed. */
export const missingLetters = (text: string, font: FontMetrics): readonly string[] => {
  const { indexOf } = tableOf(font)
  return [...new Set(text)].filter((char) => !indexOf.has(char) && !/[\s\u00ad\u200b]/u.test(char))
}

/** Heights at a size, in mm; all positive. */
export type FontHeights = Readonly<{
  cap: number
  x: number
  /** From the baseline down to the deepest letter. */
  depth: number
  /** From baseline to baseline: accents of a line just clear the tails of the one above. */
  line: number
}>

/** Air between the deepest tail and the tallest accent, as a share of the size. */
const LEADING = 0.02

export const heightsOf = (font: FontMetrics, sizeMm: number): FontHeights => {
  const scale = sizeMm / font.unitsPerEm
  return {
    cap: font.capHeight * scale,
    x: font.xHeight * scale,
    depth: -font.inkDescent * scale,
    line: (font.inkAscent - font.inkDescent) * scale + LEADING * sizeMm,
  }
}
