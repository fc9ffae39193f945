import { describe, expect, it } from 'vitest'

import { inset } from './clip'
import { type Edit, moveSplit, splitPanel, swapPanels } from './edit'
import { PAGE_FORMATS } from './formats'
import { type Layout, mapIds, panelIds } from './layout'
import { mergePanels } from './merge'
import {
  area,
  bounds,
  boxPolygon,
  containsPoint,
  distance,
  isConvex,
  narrowestWidth,
  pointAt,
} from './polygon'
import { layOut, MIN_PANEL_WIDTH_MM, type Page } from './split'
import { TEMPLATES } from './templates'

/** 190 × 190 mm to divide. */
const page: Page = { format: PAGE_FORMATS.square, gutterX: 4, gutterY: 6, margin: 10 }
const template = (id: string): Layout => TEMPLATES.find((candidate) => candidate.id === id)!.layout
const done = (edit: Edit): Layout => (edit.ok ? edit.layout : { kind: 'panel', id: edit.reason })
const reasonOf = (edit: Edit): string => (edit.ok ? 'done' : edit.reason)
const boxOf = (layout: Layout, id: string) =>
  bounds(layOut(layout, page.format, page).find((panel) => panel.id === id)!.shape)

describe('operations', () => {
  it('split a panel with a gutter of the page, and an angled one with parallel edges', () => {
    const layout = done(splitPanel(template('splash'), 'p1', { axis: 'rows', newId: 'x' }, page))
    expect([boxOf(layout, 'p1'), boxOf(layout, 'x')]).toEqual([
      { x: 10, y: 10, width: 190, height: 92 },
      { x: 10, y: 108, width: 190, height: 92 },
    ])
    const angled = done(splitPanel(template('splash'), 'p1', { axis: 'rows', angle: 20, newId: 'x' }, page))
    const [upper, lower] = layOut(angled, page.format, page)
    expect(distance(upper!.shape, lower!.shape)).toBeCloseTo(6, 6)
  })

  it('merge across the splits of a grid into a T, and keep all other panels where they are', () => {
    const grid = template('grid-2x2')
    const merged = done(mergePanels(grid, 'p1', 'p3', page))
    expect(boxOf(merged, 'p1')).toMatchObject({ x: 10, y: 10, width: 93, height: 190 })
    expect(boxOf(merged, 'p4').y).toBeCloseTo(boxOf(grid, 'p4').y, 9)
    expect([...panelIds(merged)].sort()).toEqual(['p1', 'p2', 'p4'])
  })

  it('refuse with a reason what is not sound', () => {
    const nine = template('grid-3x3')
    const merge = (layout: Layout, a: string, b: string) => done(mergePanels(layout, a, b, page))
    const blades = merge(merge(merge(nine, 'p1', 'p2'), 'p3', 'p6'), 'p8', 'p9')
    const split = (newId: string, at: number) =>
      reasonOf(splitPanel(nine, 'p1', { axis: 'rows', at, newId }, page))
    expect([
      reasonOf(mergePanels(nine, 'p1', 'p5', page)),
      reasonOf(mergePanels(nine, 'p1', 'p1', page)),
      reasonOf(mergePanels(template('wide-and-two'), 'p1', 'p2', page)),
      reasonOf(mergePanels(blades, 'p4', 'p7', page)),
      reasonOf(mergePanels(template('splash-inset'), 'p1', 'p2', page)),
      split('p2', 0.5),
      split('x', 0.01),
      split('x', 2),
      reasonOf(swapPanels(nine, 'p1', 'none')),
    ]).toEqual([
      'notNeighbours',
      'samePanel',
      'notConvex',
      'noStraightCut',
      'isInset',
      'takenId',
      'tooNarrow',
      'badValue',
      'unknownPanel',
    ])
  })

  it('move a gutter no further than the narrowest panel allows, and swap ids alone', () => {
    const moved = done(moveSplit(template('tall-pair'), [], 7, page))
    expect(boxOf(moved, 'p2').width).toBeCloseTo(MIN_PANEL_WIDTH_MM, 3)
    const pair = template('tall-pair')
    expect(done(swapPanels(pair, 'p1', 'p2'))).toEqual(mapIds(pair, (id) => (id === 'p1' ? 'p2' : 'p1')))
  })
})

it('polygons are measured right', () => {
  const box = boxPolygon({ x: 0, y: 0, width: 40, height: 20 })
  const star = [0, 2, 4, 1, 3].map(
    (n) => [Math.cos((n * 2 * Math.PI) / 5), Math.sin((n * 2 * Math.PI) / 5)] as const,
  )
  expect([area(box), narrowestWidth(box), pointAt(box, 0.5), area(inset(box, 5)!)]).toEqual([
    800,
    20,
    [40, 20],
    300,
  ])
  expect([inset(box, 10), isConvex(box), isConvex(box.toReversed()), isConvex(star)]).toEqual([
    null,
    true,
    false,
    false,
  ])
  expect([containsPoint(box, [40, 20]), containsPoint(box, [41, 20])]).toEqual([true, false])
})
