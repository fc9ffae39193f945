import { describe, expect, it } from 'vitest'

import { DIRECTIONS, FORMAT_IDS, type Direction } from '../contract'
import { inset, overlapArea } from './clip'
import { addInset, moveSplit, removeInset, splitPanel, stylePanel, swapPanels, type Edit } from './edit'
import { PAGE_FORMATS, stripFormat } from './formats'
import { guttersOf, shareAt } from './gutters'
import { MAX_ANGLE, mirrorLayout, panelIds, splitsOf, type Layout } from './layout'
import { mergePanels } from './merge'
import { area, bounds, distance, isConvex } from './polygon'
import { readingOrder } from './reading-order'
import { defaultSettings, layOut, MIN_PANEL_AREA_MM2, type Page, type PlacedPanel } from './split'
import { chooseTemplate, fillTemplate, MAX_TEMPLATE_PANELS, TEMPLATES, templatesFor } from './templates'

const CASES = 20_000
const EPSILON = 1e-6

/** Mulberry32: numbers of 0–1 by a seed. */
const createRandom = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!,
  }
}
type Random = ReturnType<typeof createRandom>

const pageOf = (id: (typeof FORMAT_IDS)[number]): Page => ({
  ...defaultSettings(PAGE_FORMATS[id]),
  gutterX: 4,
  gutterY: 6,
  format: PAGE_FORMATS[id],
})

const isInside = ({ shape }: PlacedPanel, { format }: Page): boolean => {
  const { x, y, width, height } = bounds(shape)
  const out = format.bleed + EPSILON
  return x >= -out && y >= -out && x + width <= format.width + out && y + height <= format.height + out
}

/** What is wrong with a page, in words; nothing with one that an operation has made. */
const faultsOf = (layout: Layout, page: Page): string[] => {
  const placed = layOut(layout, page.format, page)
  const faults: string[] = []
  const hosts = placed.filter((panel) => !panel.isInset)
  const least = Math.min(page.gutterX, page.gutterY) - EPSILON
  for (const [index, panel] of hosts.entries()) {
    if (!isConvex(panel.shape)) faults.push(`${panel.id} is not convex`)
    if (!isInside(panel, page)) faults.push(`${panel.id} leaves the page`)
    if (area(panel.shape) < MIN_PANEL_AREA_MM2 - EPSILON) faults.push(`${panel.id} is too small`)
    for (const other of hosts.slice(index + 1)) {
      if (distance(panel.shape, other.shape) < least) faults.push(`${panel.id} is too near to ${other.id}`)
      if (overlapArea(panel.shape, other.shape) > EPSILON) faults.push(`${panel.id} lies over ${other.id}`)
    }
  }
  const order = readingOrder(placed, 'ltr')
  if ([...order].sort().join() !== panelIds(layout).toSorted().join()) faults.push('the order is not total')
  const mirrored = readingOrder(layOut(mirrorLayout(layout), page.format, page), 'rtl')
  if (mirrored.join() !== order.join()) faults.push('from the right it reads otherwise')
  return faults
}

const randomEdit = (layout: Layout, page: Page, random: Random, newId: string): Edit => {
  const ids = panelIds(layout)
  const splits = splitsOf(layout)
  const kind = random.next()
  if (ids.length < 8 && kind < 0.5) {
    const axis = random.pick(['rows', 'columns'] as const)
    const angle = random.next() < 0.5 ? 0 : (random.next() * 2 - 1) * MAX_ANGLE
    return splitPanel(layout, random.pick(ids), { axis, angle, at: 0.2 + 0.6 * random.next(), newId }, page)
  }
  if (splits.length > 0 && kind < 0.75)
    return moveSplit(layout, random.pick(splits).path, random.next() * 1.4 - 0.2, page)
  if (kind < 0.8) return swapPanels(layout, random.pick(ids), random.pick(ids))
  return mergePanels(layout, random.pick(ids), random.pick(ids), page)
}

describe('splits, merges and moves', () => {
  it(`keep every page whole, ${CASES} times`, () => {
    const random = createRandom(1)
    const done: Record<string, number> = {}
    let [layout, page]: [Layout, Page] = [{ kind: 'panel', id: 'a' }, pageOf('a4')]
    for (let step = 0; step < CASES; step += 1) {
      if (step % 60 === 0) [layout, page] = [{ kind: 'panel', id: 'a' }, pageOf(random.pick(FORMAT_IDS))]
      const edit = randomEdit(layout, page, random, `n${step}`)
      const outcome = edit.ok ? 'done' : edit.reason
      done[outcome] = (done[outcome] ?? 0) + 1
      if (!edit.ok) continue
      layout = edit.layout
      expect([step, faultsOf(layout, page)]).toEqual([step, []])
    }
    expect(done.done).toBeGreaterThan(CASES / 3)
    expect(Object.keys(done)).toEqual(expect.arrayContaining(['tooNarrow', 'notConvex', 'samePanel']))
  }, 60_000)

  it.each<[string, (layout: Layout, page: Page) => Edit]>([
    ['unknownPanel', (layout, page) => splitPanel(layout, 'z', { axis: 'rows', newId: 'b' }, page)],
    ['takenId', (layout, page) => splitPanel(layout, 'a', { axis: 'rows', newId: 'a' }, page)],
    ['badValue', (layout, page) => splitPanel(layout, 'a', { axis: 'rows', at: 1, newId: 'b' }, page)],
    ['badValue', (layout, page) => splitPanel(layout, 'a', { axis: 'rows', angle: 31, newId: 'b' }, page)],
    ['tooNarrow', (layout, page) => splitPanel(layout, 'a', { axis: 'columns', at: 0.01, newId: 'b' }, page)],
    ['unknownSplit', (layout, page) => moveSplit(layout, [], 0.5, page)],
    ['samePanel', (layout, page) => mergePanels(layout, 'a', 'a', page)],
    [
      'badValue',
      (layout, page) => addInset(layout, 'a', { id: 'i', x: 0.5, y: 0, width: 0.6, height: 0.3 }, page),
    ],
    ['unknownPanel', (layout) => removeInset(layout, 'i')],
    ['unknownPanel', (layout) => stylePanel(layout, 'z', { border: 'none' })],
  ])('refuse with %s', (reason, edit) => {
    expect(edit({ kind: 'panel', id: 'a' }, pageOf('a5'))).toEqual({ ok: false, reason })
  })

  it('take an inset in and out again, and leave the rest as it was', () => {
    const [page, bare]: [Page, Layout] = [pageOf('a5'), { kind: 'panel', id: 'a' }]
    const added = addInset(bare, 'a', { id: 'i', x: 0.6, y: 0.6, width: 0.3, height: 0.3 }, page)
    if (!added.ok) throw new Error(added.reason)
    const placed = layOut(added.layout, page.format, page)
    expect(placed.map(({ id, isInset }) => [id, isInset])).toEqual([
      ['a', false],
      ['i', true],
    ])
    expect(overlapArea(placed[0]!.shape, placed[1]!.shape)).toBeCloseTo(area(placed[1]!.shape), 6)
    const removed = removeInset(added.layout, 'i')
    expect(removed.ok && panelIds(removed.layout)).toEqual(['a'])
  })

  it('move a gutter to where it is dragged', () => {
    const page = pageOf('a4')
    const split = splitPanel({ kind: 'panel', id: 'a' }, 'a', { axis: 'columns', newId: 'b' }, page)
    if (!split.ok) throw new Error(split.reason)
    const at = shareAt(split.layout, [], [70, 100], page)!
    const moved = moveSplit(split.layout, [], at, page)
    if (!moved.ok) throw new Error(moved.reason)
    const [gutter] = guttersOf(moved.layout, page)
    const { x, width } = bounds(gutter!.shape!)
    expect([x + width / 2, width]).toEqual([expect.closeTo(70, 6), expect.closeTo(page.gutterX, 6)])
  })
})

describe('templates', () => {
  it('are at least 24, and two for every number of panels', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(24)
    for (let count = 1; count <= MAX_TEMPLATE_PANELS; count += 1)
      expect(templatesFor(count).length).toBeGreaterThanOrEqual(2)
  })

  it('keep every page whole in every format and direction, and are read in the order of their panels', () => {
    const faults: string[] = []
    for (const template of TEMPLATES)
      for (const format of FORMAT_IDS)
        for (const direction of DIRECTIONS) faults.push(...templateFaults(template.id, format, direction))
    expect(faults).toEqual([])
  })

  it('are chosen by what the panels want, the same ones each time, and not the one of the page before', () => {
    const weights = [3, 1, 1]
    const chosen = chooseTemplate(weights, { seed: 1 })
    expect(chooseTemplate(weights, { seed: 1 }).id).toBe(chosen.id)
    expect(Math.max(...chosen.weights)).toBe(chosen.weights[0])
    expect(chooseTemplate(weights, { seed: 1, avoid: chosen.id }).id).not.toBe(chosen.id)
    expect(
      chooseTemplate([1, 1, 3], { seed: 1 }).weights.indexOf(
        Math.max(...chooseTemplate([1, 1, 3], { seed: 1 }).weights),
      ),
    ).toBe(2)
  })
})

const templateFaults = (id: string, format: (typeof FORMAT_IDS)[number], direction: Direction): string[] => {
  const template = TEMPLATES.find((one) => one.id === id)!
  const page: Page = { ...defaultSettings(PAGE_FORMATS[format]), format: PAGE_FORMATS[format] }
  const ids = Array.from({ length: template.panelCount }, (_, index) => `p${index + 1}`)
  const layout = fillTemplate(template, ids, direction)
  const placed = layOut(layout, page.format, page)
  const order = readingOrder(placed, direction)
  const faults = faultsOf(direction === 'rtl' ? mirrorLayout(layout) : layout, page)
  if (order.join() !== ids.join()) faults.push(`read as ${order.join()}`)
  return faults.map((fault) => `${id}, ${format}, ${direction}: ${fault}`)
}

it('draws a shape in by as much as it is told, and to nothing when that is too much', () => {
  const square = layOut({ kind: 'panel', id: 'a' }, PAGE_FORMATS.square, {
    gutterX: 5,
    gutterY: 5,
    margin: 10,
  })[0]!.shape
  expect(bounds(inset(square, 5)!)).toEqual({ x: 15, y: 15, width: 180, height: 180 })
  expect(inset(square, 100)).toBeNull()
})

it('makes a strip as tall as its page, within bounds', () => {
  expect(stripFormat(1_000)).toMatchObject({ id: 'webtoon', height: 1_000 })
  expect(() => stripFormat(1)).toThrow(RangeError)
})
