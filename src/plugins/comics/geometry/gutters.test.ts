import { expect, it } from 'vitest'

import { inset, overlapArea } from './clip'
import { addInset, moveSplit, removeInset, splitPanel, type Edit } from './edit'
import { PAGE_FORMATS, stripFormat } from './formats'
import { guttersOf, shareAt } from './gutters'
import { panelIds, type Layout } from './layout'
import { area, bounds } from './polygon'
import { defaultSettings, layOut, type Page } from './split'

const page: Page = { ...defaultSettings(PAGE_FORMATS.a4), gutterX: 4, format: PAGE_FORMATS.a4 }
const bare: Layout = { kind: 'panel', id: 'a' }

const layoutOf = (edit: Edit): Layout => {
  if (!edit.ok) throw new Error(edit.reason)
  return edit.layout
}

it('moves a gutter to where it is dragged', () => {
  const split = layoutOf(splitPanel(bare, 'a', { axis: 'columns', newId: 'b' }, page))
  const moved = layoutOf(moveSplit(split, [], shareAt(split, [], [70, 100], page)!, page))
  const [gutter] = guttersOf(moved, page)
  const { x, width } = bounds(gutter!.shape!)
  expect([x + width / 2, width]).toEqual([expect.closeTo(70, 6), expect.closeTo(page.gutterX, 6)])
})

it('knows no gutter where there is none', () => {
  expect([guttersOf(bare, page), shareAt(bare, [], [1, 1], page)]).toEqual([[], null])
  expect(moveSplit(bare, [], 0.5, page)).toEqual({ ok: false, reason: 'unknownSplit' })
})

it('takes an inset in and out again, and leaves the rest as it was', () => {
  const added = layoutOf(addInset(bare, 'a', { id: 'i', x: 0.6, y: 0.6, width: 0.3, height: 0.3 }, page))
  const placed = layOut(added, page.format, page)
  expect(placed.map(({ id, isInset }) => [id, isInset])).toEqual([
    ['a', false],
    ['i', true],
  ])
  expect(overlapArea(placed[0]!.shape, placed[1]!.shape)).toBeCloseTo(area(placed[1]!.shape), 6)
  expect(panelIds(layoutOf(removeInset(added, 'i')))).toEqual(['a'])
  expect(removeInset(bare, 'i')).toEqual({ ok: false, reason: 'unknownPanel' })
})

it('draws a shape in by as much as it is told, and to nothing when that is too much', () => {
  const [square] = layOut(bare, PAGE_FORMATS.square, { gutterX: 5, gutterY: 5, margin: 10 })
  expect(bounds(inset(square!.shape, 5)!)).toEqual({ x: 15, y: 15, width: 180, height: 180 })
  expect(inset(square!.shape, 100)).toBeNull()
})

it('makes a strip as tall as its page, within bounds', () => {
  expect(stripFormat(1_000)).toMatchObject({ id: 'webtoon', height: 1_000 })
  for (const height of [1, 20_000, Number.NaN]) expect(() => stripFormat(height)).toThrow(RangeError)
})
