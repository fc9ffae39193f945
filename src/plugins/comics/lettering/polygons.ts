import { FillRule, unionD } from 'clipper2-ts'

import { type Point } from '../contract'
import { signedArea } from '../geometry/polygon'
import { type Circle } from './vectors'

/** The library's own default is off by up to 0.0001 mm. */
const PRECISION = 6

const CIRCLE_CORNERS = 24

/** Corner of a circle or a superellipse by its angle, which is not the angle that it is seen under. */
const superPoint = (angle: number, [a, b]: Point, exponent: number): Point => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [
    a * Math.sign(cos) * Math.abs(cos) ** (2 / exponent),
    b * Math.sign(sin) * Math.abs(sin) ** (2 / exponent),
  ]
}

/**
 * |x/a|^n + |y/b|^n = 1 around (0, 0): an ellipse at n = 2, nearly a box at n = 8.
 *
 * @param halves - a and b, mm
 * @param corners - points of the flattened curve
 */
export const superellipse = (halves: Point, exponent: number, corners: number): readonly Point[] =>
  Array.from({ length: corners }, (_, at) => superPoint((at / corners) * 2 * Math.PI, halves, exponent))

export const circle = ({ x, y, r }: Circle, corners = CIRCLE_CORNERS): readonly Point[] =>
  superellipse([r, r], 2, corners).map(([dx, dy]) => [x + dx, y + dy])

/** A quadratic curve as a line of points, without its first one. */
export const curve = (from: Point, control: Point, to: Point, steps: number): readonly Point[] =>
  Array.from({ length: steps }, (_, at) => {
    const t = (at + 1) / steps
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]]
  })

const clockwise = (polygon: readonly Point[]): readonly Point[] =>
  signedArea(polygon) < 0 ? [...polygon].reverse() : polygon

/**
 * What any of the polygons covers, as outlines without holes, the largest one first.
 * Polygons that only touch stay apart.
 */
export const unite = (polygons: readonly (readonly Point[])[]): readonly (readonly Point[])[] => {
  // With one sense of turning the rule "not zero" is a union, whatever overlaps whatever.
  const paths = polygons.map((polygon) => clockwise(polygon).map(([x, y]) => ({ x, y })))
  const united = unionD(paths, [], FillRule.NonZero, PRECISION)
  return united
    .map((path) => path.map(({ x, y }): Point => [x, y]))
    .filter((path) => signedArea(path) > 0)
    .sort((a, b) => signedArea(b) - signedArea(a))
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** SVG path data in mm, to a thousandth. */
export const toPath = (polygon: readonly Point[]): string =>
  `M${polygon.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`
