import { beforeAll, expect, it } from 'vitest'

import { type FitOptions, fitText } from './fit-text'
import { type LetteringFonts, loadLetteringFonts } from './fonts'

let fonts: LetteringFonts
beforeAll(async () => {
  fonts = await loadLetteringFonts()
})

const TEXT = 'Zażółć gęślą jaźń, a potem chodź ze mną do latarni morskiej!'
const options = (more: Partial<FitOptions>): FitOptions => ({
  id: 'b1',
  kind: 'speech',
  font: fonts.regular,
  language: 'pl',
  size: 12,
  minSize: 6,
  ...more,
})

it('finds the largest size for a box: it fits, and a step more does not', () => {
  const box = { width: 45, height: 24 }
  const fitted = fitText(TEXT, options(box))
  expect(fitted.shape.box.width).toBeLessThanOrEqual(box.width)
  expect(fitted.shape.box.height).toBeLessThanOrEqual(box.height)
  expect(fitted.size).toBeGreaterThan(6)
  const larger = fitText(TEXT, options({ ...box, size: fitted.size + 0.25, minSize: fitted.size + 0.25 }))
  expect(larger.warnings).toEqual([{ code: 'overflow', balloon: 'b1' }])
})

it('grows the balloon where the size stands', () => {
  const small = fitText('Tak.', options({}))
  const large = fitText(TEXT, options({}))
  expect(large.size).toBe(12)
  expect(large.shape.box.width * large.shape.box.height).toBeGreaterThan(
    small.shape.box.width * small.shape.box.height,
  )
  expect(large.shape.box.width / large.shape.box.height).toBeGreaterThan(1.1)
})

it('never shrinks below the least size without a word', () => {
  const fitted = fitText(TEXT.repeat(5), options({ width: 20, height: 10 }))
  expect(fitted).toMatchObject({ size: 6, warnings: [{ code: 'overflow', balloon: 'b1' }] })
})

it('warns of a size below the least one, and of a word that had to be cut', () => {
  expect(fitText('Tak.', options({ size: 5 })).warnings).toEqual([{ code: 'tooSmall', balloon: 'b1' }])
  expect(fitText('ż'.repeat(700), options({ width: 40 })).warnings).toEqual([
    { code: 'brokenWord', balloon: 'b1' },
  ])
})
