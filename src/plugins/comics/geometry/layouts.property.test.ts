import { expect, it } from 'vitest'

import { createRandom, hashText, type Random } from '@/platform/kernel/random'

import { FORMAT_IDS } from '../contract'
import { addInset, type Edit, moveSplit, splitPanel, stylePanel, swapPanels } from './edit'
import { PAGE_FORMATS, stripFormat } from './formats'
import { type Layout, layoutAt, mirrorLayout, panelIds, panelsOf, splitsOf } from './layout'
import { mergePanels } from './merge'
import { area, extentAlong, intersects, isConvex } from './polygon'
import { readingOrder } from './reading-order'
import {
  acrossGutter,
  gutterWidth,
  layOut,
  MIN_PANEL_AREA_MM2,
  type Page,
  type PlacedPanel,
  roomsOf,
} from './split'

const SEQUENCES = 20_000
const TOLERANCE_MM = 1e-6

function randomPage(random: Random): Page {
  const id = random.pick(FORMAT_IDS)
  const format = id === 'webtoon' ? stripFormat(random.range(150, 1_500)) : PAGE_FORMATS[id]
  return { format, gutterX: random.range(0, 8), gutterY: random.range(0, 8), margin: random.range(0, 15) }
}

function randomEdit(layout: Layout, step: number, page: Page, random: Random): Edit {
  const ids = panelIds(layout)
  const id = (): string => ids[random.int(ids.length)]!
  const splits = splitsOf(layout)
  const at = random.range(0.1, 0.9)
  const share = { x: random.range(0, 0.5), y: random.range(0, 0.5), width: 0.45, height: 0.45 }
  const angle = random.next() < 0.5 ? 0 : random.range(-30, 30)
  const gutter = random.next() < 0.8 ? null : random.range(0, 12)
  const axis = random.pick<'rows' | 'columns'>(['rows', 'columns'])
  const edits: readonly (() => Edit)[] = [
    () => splitPanel(layout, id(), { axis, at, angle, gutter, newId: `n${step}` }, page),
    () => splitPanel(layout, id(), { axis, newId: `n${step}` }, page),
    () => splitPanel(layout, id(), { axis, newId: `n${step}` }, page),
    () => mergePanels(layout, id(), id(), page),
    () => moveSplit(layout, splits[random.int(splits.length)]?.path ?? [], random.range(-0.2, 1.2), page),
    () => swapPanels(layout, id(), id()),
    () => stylePanel(layout, id(), { bleeds: random.next() < 0.5, border: 'none' }),
    () => addInset(layout, id(), { id: `i${step}`, ...share }, page),
  ]
  return edits[random.int(edits.length)]!()
}

function isInside({ shape }: PlacedPanel, { width, height }: Page['format'], outside: number): boolean {
  const beyond = outside + TOLERANCE_MM
  return shape.every(([x, y]) => x >= -beyond && y >= -beyond && x <= width + beyond && y <= height + beyond)
}

function placeFaults(layout: Layout, page: Page): readonly string[] {
  const placed = layOut(layout, page.format, page)
  const bleeding = new Set(panelsOf(layout).flatMap(({ id, bleeds }) => (bleeds ? [id] : [])))
  const hosts = placed.filter(({ isInset }) => !isInset)
  const faults: string[] = []
  for (const panel of placed) {
    if (!isInside(panel, page.format, bleeding.has(panel.id) ? page.format.bleed : 0)) faults.push('outside')
    if (!isConvex(panel.shape)) faults.push('not convex')
    if (area(panel.shape) < MIN_PANEL_AREA_MM2 - 1e-3) faults.push('too small')
  }
  for (const [index, a] of hosts.entries())
    if (hosts.slice(index + 1).some((b) => intersects(a.shape, b.shape))) faults.push('overlap')
  if (new Set(panelIds(layout)).size !== placed.length) faults.push('an id twice')
  return [...faults, ...gutterFaults(layout, page), ...orderFaults(layout, page, placed)]
}

/** Between two panels a gutter is exact; beside panels that are split again at an angle, it may be wider, never narrower. */
function gutterFaults(layout: Layout, page: Page): readonly string[] {
  const rooms = new Map(roomsOf(layout, page)!.map(({ panel, room }) => [panel.id, room]))
  return splitsOf(layout).flatMap(({ path, split }) => {
    const normal = acrossGutter(split)
    const extents = (side: Layout) => panelsOf(side).map(({ id }) => extentAlong(rooms.get(id)!, normal))
    const end = Math.max(...extents(split.first).map(([, max]) => max))
    const start = Math.min(...extents(split.second).map(([min]) => min))
    const excess = start - end - gutterWidth(split, page)
    const within = splitsOf(layoutAt(layout, path)!).slice(1)
    const mayBeWider = within.some((inner) => inner.split.angle !== split.angle)
    if (excess < -TOLERANCE_MM) return ['gutter too narrow']
    return !mayBeWider && excess > TOLERANCE_MM ? ['gutter too wide'] : []
  })
}

function orderFaults(layout: Layout, page: Page, placed: readonly PlacedPanel[]): readonly string[] {
  const order = readingOrder(placed, 'ltr')
  const mirrored = readingOrder(layOut(mirrorLayout(layout), page.format, page), 'rtl')
  const isTotal = [...order].sort().join() === [...panelIds(layout)].sort().join()
  return [...(isTotal ? [] : ['order not total']), ...(order.join() === mirrored.join() ? [] : ['mirror'])]
}

it(`keeps ${SEQUENCES} pages sound through random splits, merges, moves, swaps and insets`, () => {
  const counts: Record<string, number> = {}
  for (let run = 0; run < SEQUENCES; run++) {
    const random = createRandom(hashText(`layout ${run}`))
    const page = randomPage(random)
    let layout: Layout = { kind: 'panel', id: 'start' }
    for (let step = 0; step < 8; step++) {
      const edit = randomEdit(layout, step, page, random)
      if (edit.ok) layout = edit.layout
    }
    for (const fault of placeFaults(layout, page)) counts[fault] = (counts[fault] ?? 0) + 1
  }
  expect(counts).toEqual({})
}, 30_000)
