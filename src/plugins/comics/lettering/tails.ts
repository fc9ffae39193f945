import { type BalloonKind, type Point } from '../contract'
import { bounds, pointDistance } from '../geometry/polygon'
import { type Circle, add, directionTo, meetRay, mix, scale, subtract, turn } from './vectors'
import { circle, curve } from './polygons'

export type Tail = Readonly<{
  /** Joins the balloon's outline. */
  polygons: readonly (readonly Point[])[]
  /** Stand alone: the trail of a thought, the largest first. */
  bubbles: readonly (readonly Point[])[]
  /** Middle line from the outline to the tip. */
  spine: readonly Point[]
}>

export type TailSite = Readonly<{
  kind: BalloonKind
  /** Outline of the balloon on the page. */
  body: readonly Point[]
  /** Middle of the text. */
  middle: Point
  heads: readonly Circle[]
  panel: readonly Point[]
  /** Height of the letters, mm. */
  sizeMm: number
}>

/** A tail ends where this share of the way from the outline to the mouth is done. */
const REACH = 0.55
/** Air between a tip and a head, mm. */
const HEAD_AIR = 0.6
/** Nearer than this a tail is not drawn, mm. */
const SHORTEST = 0.8
const STEPS = 12

export type TailForm = Readonly<{
  /** Which way and how much: 1 leaves the balloon downwards first, 0 is straight. */
  bend: number
  /** Share of the usual length, up to 1. A tail that goes to the panel's edge is never shortened. */
  reach: number
}>

const lastFree = (from: Point, to: Point, { x, y, r }: Circle): Point => {
  const air = r + HEAD_AIR
  if (pointDistance(to, [x, y]) >= air) return to
  const way = pointDistance(from, to)
  const direction = directionTo(from, to)
  const along = (x - from[0]) * direction[0] + (y - from[1]) * direction[1]
  const aside = Math.abs((x - from[0]) * direction[1] - (y - from[1]) * direction[0])
  const free = along - Math.sqrt(Math.max(0, air ** 2 - aside ** 2))
  return mix(from, to, Math.min(1, Math.max(0, free / way)))
}

/** Where the ray to the target leaves the balloon and where the tail ends; null: no room for one. */
const reachOf = (
  site: TailSite,
  target: Point,
  reach: number,
): Readonly<{ edge: Point; tip: Point }> | null => {
  const way = meetRay(site.middle, directionTo(site.middle, target), site.body, 'last')
  if (way === null || way >= pointDistance(site.middle, target)) return null
  const edge = add(site.middle, scale(directionTo(site.middle, target), way))
  const share = site.kind === 'off' ? 1 : REACH * reach
  const heads = site.kind === 'off' ? [] : site.heads
  const tip = heads.reduce((free, head) => lastFree(edge, free, head), mix(edge, target, share))
  return pointDistance(edge, tip) < SHORTEST ? null : { edge, tip }
}

/** Where the line from the balloon to the target leaves the panel; without a target, the nearer side. */
const panelEdge = ({ middle, panel }: TailSite, target: Point | null): Point | null => {
  const { x, width } = bounds(panel)
  const aside: Point = [middle[0] < x + width / 2 ? -1 : 1, 0.35]
  const direction = target ? directionTo(middle, target) : directionTo([0, 0], aside)
  const way = meetRay(middle, direction, panel)
  return way === null ? null : add(middle, scale(direction, way))
}

/** Sideways, so that a bend of 1 leaves straight down or up and then turns to the mouth. */
const sidewaysOf = (from: Point, to: Point): Point => {
  const aside = turn(directionTo(from, to))
  const toCorner = subtract([from[0], to[1]], mix(from, to, 0.5))
  return aside[0] * toCorner[0] + aside[1] * toCorner[1] < 0 ? scale(aside, -1) : aside
}

const BEND = 0.16

const sweep = (
  root: Point,
  tip: Point,
  width: number,
  bend: number,
): Readonly<{ polygon: Point[]; spine: Point[] }> => {
  const shift = scale(sidewaysOf(root, tip), bend * BEND * pointDistance(root, tip))
  const side = scale(turn(directionTo(root, tip)), width / 2)
  const [left, right] = [add(root, side), subtract(root, side)]
  const middle = add(mix(root, tip, 0.5), shift)
  const inner = scale(side, 0.42)
  const out = curve(left, add(middle, inner), tip, STEPS)
  const back = curve(tip, subtract(middle, inner), right, STEPS)
  return { polygon: [left, ...out, ...back], spine: [root, ...curve(root, middle, tip, STEPS)] }
}

/** Corners along the way (share of it) and beside it (in widths): two slanted strokes. */
const BOLT: readonly (readonly Point[])[] = [
  [
    [0, -0.5],
    [0, 0.5],
    [0.6, 0.75],
    [0.6, 0.05],
  ],
  [
    [0.42, -0.6],
    [0.4, 0.3],
    [1, 0],
  ],
]

const bolt = (root: Point, tip: Point, width: number): readonly (readonly Point[])[] => {
  const aside = turn(directionTo(root, tip))
  return BOLT.map((corners) =>
    corners.map(([along, beside]) => add(mix(root, tip, along), scale(aside, beside * width))),
  )
}

const TRAIL: readonly Readonly<{ along: number; size: number }>[] = [
  { along: 0.24, size: 0.36 },
  { along: 0.62, size: 0.25 },
  { along: 0.95, size: 0.16 },
]

const trail = (edge: Point, tip: Point, sizeMm: number): readonly (readonly Point[])[] => {
  const way = pointDistance(edge, tip)
  const [mx, my] = mix(edge, tip, 0.55)
  if (way < sizeMm * 1.2) return [circle({ x: mx, y: my, r: way * 0.28 }, 32)]
  return TRAIL.map(({ along, size }) => {
    const [x, y] = mix(edge, tip, along)
    return circle({ x, y, r: Math.min(size * sizeMm, way * size * 0.6) }, 32)
  })
}

const rootOf = (site: TailSite, edge: Point): Point => mix(site.middle, edge, 0.72)

const widthOf = ({ body, sizeMm }: TailSite, root: Point, edge: Point, tip: Point): number => {
  const { width, height } = bounds(body)
  const atEdge = Math.min(sizeMm * 0.95, 0.3 * Math.min(width, height), 1 + 0.5 * pointDistance(edge, tip))
  return atEdge * Math.min(1.6, pointDistance(root, tip) / pointDistance(edge, tip))
}

/**
 * A balloon's tail: from its outline 55 % of the way to a mouth and never into a head, or to the panel's edge.
 *
 * @param target - usually a mouth; null only for a voice from off the panel, whose tail then goes to the nearer side
 * @returns null for kinds without one, and where the mouth is too near
 */
export const drawTail = (site: TailSite, target: Point | null, { bend, reach }: TailForm): Tail | null => {
  if (site.kind === 'caption' || site.kind === 'sfx') return null
  const goal = site.kind === 'off' ? panelEdge(site, target) : target
  const way = goal && reachOf(site, goal, reach)
  if (!way) return null
  const { edge, tip } = way
  if (site.kind === 'thought')
    return { polygons: [], bubbles: trail(edge, tip, site.sizeMm), spine: [edge, tip] }
  const root = rootOf(site, edge)
  const width = widthOf(site, root, edge, tip)
  if (site.kind === 'radio') return { polygons: bolt(root, tip, width), bubbles: [], spine: [edge, tip] }
  const { polygon, spine } = sweep(root, tip, width, site.kind === 'shout' ? 0 : bend)
  return { polygons: [polygon], bubbles: [], spine }
}
