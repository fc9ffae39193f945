import { expect, it } from 'vitest'

import { createRandom, hashText } from '@/platform/kernel/random'

import { boxPolygon } from './polygon'
import { cutSlices } from './slices'

/** At 25.4 dpi a millimetre is a pixel. */
const box = (y: number, height: number) => ({ x: 0, y, width: 100, height })
const page = (
  height: number,
  panels: readonly (readonly [number, number])[],
  balloons = panels.slice(0, 0),
) => ({
  height,
  dpi: 25.4,
  panels: panels.map(([y, tall]) => boxPolygon(box(y, tall))),
  balloons: balloons.map(([y, tall]) => box(y, tall)),
})

it('cuts in gutters, else through a panel, and through a balloon only where one is taller than a slice', () => {
  const cuts = (tall: Parameters<typeof cutSlices>[0]) =>
    cutSlices(tall, { maxHeightPx: 100 }).map(({ topPx, heightPx, cut }) => [topPx, heightPx, cut])
  expect(
    cuts(
      page(180, [
        [0, 80],
        [90, 90],
      ]),
    ),
  ).toEqual([
    [0, 88, 'gutter'],
    [88, 92, 'end'],
  ])
  expect(cuts(page(150, [[0, 150]], [[70, 50]]))).toEqual([
    [0, 68, 'panel'],
    [68, 82, 'end'],
  ])
  expect(cuts(page(150, [[0, 150]], [[10, 130]])).map(([, , cut]) => cut)).toContain('balloon')
})

it('covers random pages without a gap, within the maximum, and never cuts a short balloon', () => {
  const random = createRandom(hashText('slices'))
  const faults = Array.from({ length: 500 }, () => {
    const height = random.range(200, 3_000)
    const balloons = Array.from(
      { length: 6 },
      (_, n) => [(n * height) / 6, random.range(5, height / 12)] as const,
    )
    const slices = cutSlices(page(height, [[0, height]], balloons), { maxHeightPx: 280 })
    const isWhole = slices.every(
      ({ topPx, heightPx }, n) => (slices[n + 1]?.topPx ?? Math.round(height)) === topPx + heightPx,
    )
    return (
      isWhole && slices.every(({ heightPx, cut }) => heightPx <= 280 && heightPx > 0 && cut !== 'balloon')
    )
  }).filter((isSound) => !isSound)
  expect(faults).toEqual([])
})
