import { describe, expect, it } from 'vitest'

import { FORMAT_IDS } from '../contract'
import { PAGE_FORMATS } from './formats'
import { area, intersects } from './polygon'
import { readingOrder } from './reading-order'
import { defaultSettings, fits, layOut } from './split'
import { chooseTemplate, fillTemplate, MAX_PANELS, TEMPLATES, templatesFor } from './templates'

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('templates', () => {
  it('are at least 24, and two for each count up to nine', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(24)
    expect(COUNTS.filter((count) => templatesFor(count).length < 2)).toEqual([])
  })

  it('fit every format without overlap and are read p1, p2 … in both directions', () => {
    const all = [...TEMPLATES, ...templatesFor(10), ...templatesFor(MAX_PANELS)]
    const faults = all.flatMap((template) =>
      FORMAT_IDS.flatMap((id) =>
        (['ltr', 'rtl'] as const).flatMap((direction) => {
          const format = PAGE_FORMATS[id]
          const page = { ...defaultSettings(format), format }
          const ids = template.weights.map((_, index) => `x${index + 1}`)
          const layout = fillTemplate(template, ids, direction)
          const placed = layOut(layout, format, page)
          const hosts = placed.filter(({ isInset }) => !isInset)
          const overlap = hosts.some((a) => hosts.some((b) => a !== b && intersects(a.shape, b.shape)))
          const isRead = readingOrder(placed, direction).join() === ids.join()
          return fits(layout, page) && !overlap && isRead ? [] : [`${template.id} ${id} ${direction}`]
        }),
      ),
    )
    expect(faults).toEqual([])
  })

  it('make the nine panels of a grid equally large, whatever the gutters', () => {
    const grid = TEMPLATES.find(({ id }) => id === 'grid-3x3')!
    const placed = layOut(grid.layout, PAGE_FORMATS.us, { gutterX: 3, gutterY: 9, margin: 8 })
    const areas = placed.map(({ shape }) => area(shape))
    expect(Math.max(...areas) - Math.min(...areas)).toBeLessThan(1e-6)
  })

  it('are chosen by area, avoid the page before, and repeat for the same seed', () => {
    expect(chooseTemplate([2, 1], { seed: 1 }).id).toBe('big-then-small')
    expect(chooseTemplate([2, 1], { seed: 1, avoid: 'big-then-small' }).id).not.toBe('big-then-small')
    const chosen = Array.from({ length: 30 }, (_, seed) => chooseTemplate([1, 1], { seed }).id)
    expect(new Set(chosen).size).toBeGreaterThan(1)
    expect(chosen).toEqual(chosen.map((_, seed) => chooseTemplate([1, 1], { seed }).id))
    expect(() => chooseTemplate([], { seed: 1 })).toThrow(RangeError)
  })
})
