import { expect, it } from 'vitest'

import { mmToPx, pxToMm } from './formats'
import { boxPolygon } from './polygon'
import { cutSlices } from './slices'

const DPI = 100
const px = (value: number): number => pxToMm(value, DPI)
const box = (top: number, height: number) => ({ x: px(10), y: px(top), width: px(700), height: px(height) })

const cut = (
  heightPx: number,
  panels: readonly [number, number][],
  balloons: readonly [number, number][] = [],
) =>
  cutSlices({
    height: px(heightPx),
    dpi: DPI,
    panels: panels.map(([top, height]) => boxPolygon(box(top, height))),
    balloons: balloons.map(([top, height]) => box(top, height)),
  })

it('covers the page without a gap, in slices that are not too tall', () => {
  const slices = cut(5_000, [
    [0, 900],
    [950, 1_100],
    [2_100, 700],
    [2_850, 2_100],
  ])
  let top = 0
  for (const { topPx, heightPx } of slices) {
    expect([topPx, heightPx <= 1_280]).toEqual([top, true])
    top += heightPx
  }
  expect(top).toBe(Math.round(mmToPx(px(5_000), DPI)))
})

it('cuts in gutters where there are any', () => {
  const slices = cut(2_600, [
    [0, 1_200],
    [1_260, 1_200],
  ])
  expect(slices.slice(0, -1).every(({ cut: through }) => through === 'gutter')).toBe(true)
})

it('rather cuts a panel than a balloon, and says so', () => {
  const slices = cut(2_400, [[0, 2_400]], [[1_000, 400]])
  const [first] = slices
  expect(first!.cut).toBe('panel')
  for (const { topPx } of slices.slice(1)) expect(topPx <= 1_000 || topPx >= 1_400).toBe(true)
})

it('cuts a balloon only where there is no other way', () => {
  expect(cut(3_000, [[0, 3_000]], [[100, 2_000]])[0]!.cut).toBe('balloon')
})

it('refuses a height that is none', () => {
  expect(() => cutSlices({ height: 10, dpi: DPI, panels: [], balloons: [] }, { maxHeightPx: 0.5 })).toThrow(
    RangeError,
  )
})
