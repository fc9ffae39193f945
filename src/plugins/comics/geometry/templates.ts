import { type Direction } from '../contract'
import { overlapArea } from './clip'
import { PAGE_FORMATS } from './formats'
import { type Layout, mapIds, mirrorLayout } from './layout'
import { area } from './polygon'
import { readingOrder } from './reading-order'
import { defaultSettings, layOut, type PlacedPanel } from './split'
import { evenTiers, TEMPLATE_LAYOUTS } from './template-layouts'

/** A page to start from. */
export interface Template {
  readonly id: string
  /** Made for reading from the left; ids are p1, p2 … in reading order. */
  readonly layout: Layout
  /** 1 to {@link MAX_PANELS}; insets count. */
  readonly panelCount: number
  /** Each panel's visible part of all panels' area, in reading order; their sum is 1. */
  readonly weights: readonly number[]
  /** The panel that is clearly the largest; null where there is none. */
  readonly big: string | null
}

/** A panel is big if it is larger than any other by this factor. */
const BIG_FACTOR = 1.2

/** Up to here pages have templates of their own; beyond, even tiers. */
export const MAX_TEMPLATE_PANELS = 9

/** The most panels that {@link chooseTemplate} finds room for in every format. */
export const MAX_PANELS = 24

/** How unlike the wished weights a template may be beyond the best one and still count as equally good. */
const NEAR_TIE = 0.02

/** Areas of panels as they are seen: what insets cover is theirs. */
function visibleAreas(placed: readonly PlacedPanel[]): ReadonlyMap<string, number> {
  const insets = placed.filter(({ isInset }) => isInset)
  return new Map(
    placed.map(({ id, shape, isInset }) => {
      const covered = isInset ? 0 : insets.reduce((sum, inset) => sum + overlapArea(inset.shape, shape), 0)
      return [id, area(shape) - covered]
    }),
  )
}

/** Weights are measured on A4 with its default settings; other formats differ by their proportions alone. */
function describe(id: string, layout: Layout): Template {
  const placed = layOut(layout, PAGE_FORMATS.a4, defaultSettings(PAGE_FORMATS.a4))
  const areas = visibleAreas(placed)
  const order = readingOrder(placed, 'ltr')
  const weights = normalized(order.map((panel) => areas.get(panel)!))
  const [largest = 0, second = 0] = weights.toSorted((a, b) => b - a)
  const big = largest > second * BIG_FACTOR ? order[weights.indexOf(largest)]! : null
  return { id, layout, panelCount: order.length, weights, big }
}

function normalized(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** All templates, those with fewer panels first. */
export const TEMPLATES: readonly Template[] = Object.entries(TEMPLATE_LAYOUTS)
  .map(([id, layout]) => describe(id, layout))
  .sort((a, b) => a.panelCount - b.panelCount)

/**
 * The templates for a number of panels: at least two for 1 to 9, one of even tiers for 10 to {@link MAX_PANELS}.
 *
 * @throws RangeError for another number
 */
export function templatesFor(panelCount: number): readonly Template[] {
  if (!Number.isInteger(panelCount) || panelCount < 1 || panelCount > MAX_PANELS)
    throw new RangeError(`A page has 1 to ${MAX_PANELS} panels, not ${panelCount}.`)
  if (panelCount > MAX_TEMPLATE_PANELS) return [describe(`tiers-${panelCount}`, evenTiers(panelCount))]
  return TEMPLATES.filter((template) => template.panelCount === panelCount)
}

export interface TemplateChoice {
  /** Decides between templates that fit nearly as well; any whole number. */
  readonly seed: number
  /** Id of a template that is not chosen if there is another one: the page before. */
  readonly avoid?: string
}

/**
 * The template whose panels' areas fit the wished ones best. The same weights, seed and `avoid` always give the same.
 *
 * @param weights - one for each panel in reading order, at least 0; only their proportions count. All 0 means all equal
 * @throws RangeError for no weights or more than {@link MAX_PANELS}, or one that is negative or not finite
 */
export function chooseTemplate(weights: readonly number[], { seed, avoid }: TemplateChoice): Template {
  if (!weights.every((weight) => weight >= 0 && weight < Infinity))
    throw new RangeError('A weight is a number of at least 0.')
  const all = templatesFor(weights.length)
  const others = all.filter(({ id }) => id !== avoid)
  const wished = normalized(weights.some((weight) => weight > 0) ? weights : weights.map(() => 1))
  const fitting = (others.length > 0 ? others : all)
    .map((template) => ({ template, misfit: misfit(template.weights, wished) }))
    .sort((a, b) => a.misfit - b.misfit)
  const nearTies = fitting.filter((choice) => choice.misfit <= fitting[0]!.misfit + NEAR_TIE)
  return nearTies[scramble(seed) % nearTies.length]!.template
}

/** Distance between two rows of weights; 0 for equal ones, at most √2. */
const misfit = (weights: readonly number[], wished: readonly number[]): number =>
  Math.hypot(...weights.map((weight, index) => weight - wished[index]!))

/** Spreads neighbouring seeds over 32 bits: the last step of MurmurHash3 (Appleby, public domain). */
function scramble(seed: number): number {
  let bits = seed | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * A template's layout for a page: mirrored for reading from the right, and with the page's own ids.
 *
 * @param ids - one for each panel, in reading order
 * @throws RangeError where their number is not the template's
 */
export function fillTemplate(template: Template, ids: readonly string[], direction: Direction): Layout {
  if (ids.length !== template.panelCount)
    throw new RangeError(`Template ${template.id} has ${template.panelCount} panels, not ${ids.length}.`)
  const layout = direction === 'rtl' ? mirrorLayout(template.layout) : template.layout
  return mapIds(layout, (id) => ids[Number(id.slice(1)) - 1]!)
}
