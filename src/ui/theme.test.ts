import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { checkRows } from '@/testing/check-rows'
type Rgb = readonly [number, number, number]

const css = readFileSync(new URL('./theme/tokens.css', import.meta.url), 'utf8')

/** The declarations of the first block that follows a selector. */
const blockAfter = (selector: string): string => {
  const start = css.indexOf('{', css.indexOf(selector))
  return css.slice(start + 1, css.indexOf('}', start))
}
const compact = (block: string): string => block.replaceAll(/\s+/g, ' ').trim()
const light = blockAfter("[data-theme='light']")
const dark = blockAfter("\n[data-theme='dark']")
const darkBySystem = blockAfter(':root:not([data-theme])')

/** OKLCH to linear sRGB, after Björn Ottosson's "A perceptual color space for image processing". */
const linearRgb = (lightness: number, chroma: number, hue: number): Rgb => {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

const luminance = (block: string, token: string): number => {
  const [, l, c, h] = new RegExp(`--${token}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(block) ?? []
  if (l === undefined) throw new Error(`no colour --${token}`)
  const [red, green, blue] = linearRgb(Number(l), Number(c), Number(h))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.1 contrast ratio of two tokens in one theme. */
const contrast = (block: string, one: string, other: string): number => {
  const [a, b] = [luminance(block, one), luminance(block, other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const GROUNDS = ['desk', 'paper', 'raised', 'well', 'tint']
const on = (text: string, grounds: string[]) => grounds.map((ground) => [text, ground] as const)
const TEXT_PAIRS = [
  ...['ink', 'ink-2', 'ink-3', 'pencil', 'ok', 'warn', 'bad'].flatMap((text) => on(text, GROUNDS)),
  ...on('on-key', ['key', 'key-hover', 'key-active']),
  ...on('on-solid', ['solid', 'solid-hover']),
  ...on('on-bad', ['bad']),
  ...on('ink', ['pencil-soft', 'ok-soft', 'warn-soft', 'bad-soft']),
  ...['pencil', 'ok', 'warn', 'bad'].map((tone) => [tone, `${tone}-soft`] as const),
]
const BORDER_PAIRS = [...on('edge', GROUNDS), ...on('pencil', GROUNDS)]

describe.each([
  ['light', light],
  ['dark', dark],
])('colours of the %s theme', (_name, block) => {
  const nameOf = ([token, ground]: readonly [string, string]) => `${token} on ${ground}`

  it('read as text on their grounds: a contrast of at least 4.5', () =>
    checkRows(TEXT_PAIRS, nameOf, ([text, ground]) =>
      expect(contrast(block, text, ground)).toBeGreaterThanOrEqual(4.495),
    ))

  it('are seen as a border or a ring: a contrast of at least 3', () =>
    checkRows(BORDER_PAIRS, nameOf, ([border, ground]) =>
      expect(contrast(block, border, ground)).toBeGreaterThanOrEqual(3),
    ))
})

describe('themes', () => {
  it('are the same dark, by attribute and by system', () => {
    expect(compact(darkBySystem)).toBe(compact(dark))
  })

  it('name the same tokens', () => {
    const namesOf = (block: string) => [...block.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name)
    expect(namesOf(dark)).toEqual(namesOf(light))
  })
})
