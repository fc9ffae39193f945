import { beforeAll, expect, it } from 'vitest'

import { type BrokenText, breakLines } from './break-lines'
import { type LetteringFonts, loadLetteringFonts } from './fonts'
import { measureText } from './metrics'
import { createChance, randomSentence } from './tests/random-panels'
import { typeset } from './typography'

let fonts: LetteringFonts
beforeAll(async () => {
  fonts = await loadLetteringFonts()
})

const broken = (text: string, width: number, shape: 'lozenge' | 'plain' = 'lozenge'): BrokenText =>
  breakLines(text, { font: fonts.regular, sizeMm: 3, width, shape, language: 'pl' })

const linesOf = ({ lines }: BrokenText): readonly string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '))

it('forms a lozenge: no line is shorter than those outside of it', () => {
  const { lines } = broken('raz dwa trzy sto dom las kot pies lis ryś żuk bąk', 22)
  const widths = lines.map(({ width }) => width)
  expect(widths.length).toBeGreaterThan(2)
  expect(Math.min(...widths.slice(1, -1))).toBeGreaterThan(Math.max(widths[0]!, widths.at(-1)!))
})

it('keeps the lines that the author ends', () => {
  expect(linesOf(broken('raz\ndwa trzy', 60))).toEqual(['raz', 'dwa trzy'])
})

it('parts a word by syllables only where it is wider than the line', () => {
  const text = 'nadzwyczajna latarnia'
  expect(linesOf(broken(text, 26))).toEqual(['nadzwyczajna', 'latarnia'])
  const narrow = broken(text, 13)
  expect(narrow).toMatchObject({ isBroken: false, isParted: true })
  expect(linesOf(narrow).join('|')).toMatch(/^nad(zwy)?-\|/)
})

it('honours soft hyphens and never draws those that are not needed', () => {
  expect(linesOf(broken('lata\u00adrnia', 8)).join('|')).toBe('lata-|rnia')
  expect(linesOf(broken('lata\u00adrnia', 40))).toEqual(['latarnia'])
})

it('cuts a word of 700 letters anywhere, says so, and keeps every letter', () => {
  const word = 'ż'.repeat(700)
  const result = broken(word, 30)
  expect(result.isBroken).toBe(true)
  expect(linesOf(result).join('').replaceAll('-', '')).toBe(word)
  expect(Math.max(...result.lines.map(({ width }) => width))).toBeLessThanOrEqual(30)
})

it('sets text of other directions and markup as it stands', () => {
  expect(linesOf(broken('<b>שלום עולם</b>', 80))).toEqual(['<b>שלום עולם</b>'])
})

it('breaks at no one-letter word, loses no word and makes no line too wide: 2,000 texts', () => {
  const chance = createChance(20)
  const faults = Array.from({ length: 2_000 }, () => {
    const text = typeset(randomSentence(chance, 'pl', 20), 'pl')
    const width = chance.between(25, 70)
    const result = broken(text, width, chance.pick(['lozenge', 'plain'] as const))
    const lines = linesOf(result)
    const words = text.replaceAll('\u00a0', ' ')
    const isWhole = lines.join(' ') === words && result.lines.every((line) => line.width <= width + 1e-6)
    const isWide = text.split(' ').some((bound) => measureText(bound, fonts.regular, 3) > width)
    const isFine =
      lines.slice(0, -1).every((line) => !/(^| )[aiouwzAIOUWZ]$/u.test(line)) && !lines.includes('—')
    return isWhole && (isFine || isWide) ? null : lines
  }).filter((lines) => lines !== null)
  expect(faults).toEqual([])
})
