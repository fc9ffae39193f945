export type Point = readonly [number, number]

/** One decimal is enough for any picture up to 2,048 px, and the same on every machine. */
export const round = (n: number): number => {
  const r = Math.round(n * 10) / 10
  return r === 0 ? 0 : r
}

export const at = (x: number, y: number): string => `${round(x)} ${round(y)}`

/** `[x, y, x, y, …]` as points; the short way to write a silhouette. */
export const pairs = (flat: readonly number[], scale = 1): Point[] => {
  const points: Point[] = []
  for (let i = 0; i + 1 < flat.length; i += 2)
    points.push([(flat[i] ?? 0) * scale, (flat[i + 1] ?? 0) * scale])
  return points
}

export const polygon = (points: readonly Point[]): string =>
  'M' + points.map(([x, y]) => at(x, y)).join('L') + 'Z'

const distance = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1])

/** Handles longer than this share of the shorter neighbour make loops at tight bends. */
const LONGEST_HANDLE = 0.42

const handleAt = (before: Point, here: Point, after: Point, tension: number): Point => {
  const shorter = Math.min(distance(before, here), distance(here, after))
  if (shorter < 0.05) return [0, 0]
  const x = ((after[0] - before[0]) * tension) / 3
  const y = ((after[1] - before[1]) * tension) / 3
  const length = Math.hypot(x, y)
  const k = length > shorter * LONGEST_HANDLE ? (shorter * LONGEST_HANDLE) / length : 1
  return [x * k, y * k]
}

/**
 * A Catmull–Rom curve through the points. A point given twice is a corner.
 *
 * @param tension - 0 straight lines, 0.5 the usual curve, 0.7 round
 */
export const smooth = (points: readonly Point[], closed = true, tension = 0.56): string => {
  const n = points.length
  const first = points[0]
  if (!first) return ''
  const get = (i: number): Point =>
    (closed ? points[(i + n) % n] : points[Math.min(n - 1, Math.max(0, i))]) ?? first
  let d = 'M' + at(first[0], first[1])
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const p = get(i)
    const q = get(i + 1)
    const u = handleAt(get(i - 1), p, q, tension)
    const v = handleAt(p, q, get(i + 2), tension)
    d += `C${at(p[0] + u[0], p[1] + u[1])} ${at(q[0] - v[0], q[1] - v[1])} ${at(q[0], q[1])}`
  }
  return closed ? d + 'Z' : d
}

/** A rounded silhouette from a flat list; see {@link smooth}. */
export const blob = (flat: readonly number[], scale = 1, tension = 0.56): string =>
  smooth(pairs(flat, scale), true, tension)

export const ellipse = (x: number, y: number, rx: number, ry = rx): string =>
  `M${at(x - rx, y)}a${round(rx)} ${round(ry)} 0 1 0 ${round(rx * 2)} 0a${round(rx)} ${round(ry)} 0 1 0 ${round(-rx * 2)} 0Z`

/** An ellipse turned by `degrees`, clockwise. */
export const tiltedEllipse = (x: number, y: number, rx: number, ry: number, degrees: number): string => {
  const c = Math.cos((degrees * Math.PI) / 180)
  const s = Math.sin((degrees * Math.PI) / 180)
  const points: Point[] = []
  for (let i = 0; i < 10; i++) {
    const a = Math.cos((i / 10) * 2 * Math.PI) * rx
    const b = Math.sin((i / 10) * 2 * Math.PI) * ry
    points.push([x + a * c - b * s, y + a * s + b * c])
  }
  return smooth(points, true, 0.5)
}

export const box = (x: number, y: number, width: number, height: number, radius = 0): string => {
  const r = Math.min(radius, width / 2, height / 2)
  if (r <= 0) return `M${at(x, y)}h${round(width)}v${round(height)}h${round(-width)}Z`
  const arc = (dx: number, dy: number): string => `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`
  return (
    `M${at(x + r, y)}h${round(width - 2 * r)}${arc(r, r)}v${round(height - 2 * r)}${arc(-r, r)}` +
    `h${round(-(width - 2 * r))}${arc(-r, -r)}v${round(-(height - 2 * r))}${arc(r, -r)}Z`
  )
}

/** A step of `length` in a direction: 0° is straight down, +90° is to the right. */
export const step = (degrees: number, length: number): Point => [
  Math.sin((degrees * Math.PI) / 180) * length,
  Math.cos((degrees * Math.PI) / 180) * length,
]

/** Points along a quadratic curve, both ends included. */
export const curve = (from: Point, pull: Point, to: Point, parts = 6): Point[] => {
  const points: Point[] = []
  for (let i = 0; i <= parts; i++) {
    const t = i / parts
    const u = 1 - t
    points.push([
      u * u * from[0] + 2 * u * t * pull[0] + t * t * to[0],
      u * u * from[1] + 2 * u * t * pull[1] + t * t * to[1],
    ])
  }
  return points
}

const widthAt = (widths: readonly number[], t: number): number => {
  const place = t * (widths.length - 1)
  const i = Math.min(widths.length - 2, Math.floor(place))
  const low = widths[Math.max(0, i)] ?? 0
  return low + ((widths[i + 1] ?? low) - low) * (place - Math.max(0, i))
}

/**
 * A tube along a line, with full widths spread evenly over its length and rounded ends.
 *
 * @param caps - how far the ends bulge, in half widths (0 flat, 1 round)
 */
export const tube = (line: readonly Point[], widths: readonly number[], caps: Point = [1, 1]): string => {
  const left: Point[] = []
  const right: Point[] = []
  const n = line.length
  line.forEach((p, i) => {
    const a = line[Math.max(0, i - 1)] ?? p
    const b = line[Math.min(n - 1, i + 1)] ?? p
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const x = (b[0] - a[0]) / length
    const y = (b[1] - a[1]) / length
    const w = widthAt(widths, n > 1 ? i / (n - 1) : 0) / 2
    if (i === 0 && caps[0] > 0) left.push([p[0] - x * w * caps[0], p[1] - y * w * caps[0]])
    left.push([p[0] - y * w, p[1] + x * w])
    right.push([p[0] + y * w, p[1] - x * w])
    if (i === n - 1 && caps[1] > 0) left.push([p[0] + x * w * caps[1], p[1] + y * w * caps[1]])
  })
  return smooth([...left, ...right.reverse()], true, 0.6)
}

/** A limb of two bones as one soft tube: no crease at elbow or knee. */
export const limb = (
  root: Point,
  joint: Point,
  end: Point,
  widths: readonly number[],
  caps: Point = [1, 1],
): string => {
  const hinge = 0.55
  const near: Point = [root[0] + (joint[0] - root[0]) * hinge, root[1] + (joint[1] - root[1]) * hinge]
  const far: Point = [end[0] + (joint[0] - end[0]) * hinge, end[1] + (joint[1] - end[1]) * hinge]
  return tube([root, ...curve(near, joint, far, 4), end], widths, caps)
}
