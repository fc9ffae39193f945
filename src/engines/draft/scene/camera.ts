import type { Op } from '../vectors/display-list'
import { group } from '../vectors/display-list'
import type { SceneSpec } from '../spec'
import { headsOf, type SceneHead, type View } from './heads'
import type { Placed } from './placed'
import type { ScenePool } from './stage'

/** Scene units before the camera times `zoom`, plus x and y, are scene units after it. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Zoom of the closer shots of things: how much, and how far below the top the middle of the picture lies (share of the height). */
const THING_SHOTS = { medium: { zoom: 1.55, below: 0.36 }, close: { zoom: 2.5, below: 0.2 } } as const

/** What a head fills with hair, hat and shoulders, in radii. */
const frameOf = (heads: readonly SceneHead[]): Frame => ({
  left: Math.min(...heads.map((h) => h.x - 1.5 * h.r)),
  right: Math.max(...heads.map((h) => h.x + 1.5 * h.r)),
  top: Math.min(...heads.map((h) => h.y - 1.7 * h.r)),
  bottom: Math.max(...heads.map((h) => h.y + 1.25 * h.r)),
})

/** Puts the scene's point `from` at `to`. */
const aim = (from: { x: number; y: number }, to: { x: number; y: number }, zoom: number): Camera => ({
  x: to.x - from.x * zoom,
  y: to.y - from.y * zoom,
  zoom,
})

/** A face: eyes in the upper third and room at the side it looks to; above it where the picture is narrow. */
const faceCamera = (head: SceneHead, [left, top, width, height]: View, isPanel: boolean): Camera => {
  const isBroad = width > height * 0.95
  const r = isBroad ? Math.min(0.25 * height, 0.19 * width) : Math.min(0.2 * height, 0.3 * width)
  const x = isBroad && isPanel ? (head.facing === 'right' ? 0.34 : 0.66) : 0.5
  const y = isBroad ? Math.max(0.36 * height, 1.62 * r) : Math.min(0.25 * height + 1.62 * r, 0.62 * height)
  return aim(head, { x: left + x * width, y: top + y }, r / head.r)
}

/** Several heads, all whole, below the room for balloons. */
const groupCamera = (heads: readonly SceneHead[], view: View, zoomAtMost: number): Camera => {
  const [left, top, width, height] = view
  const box = frameOf(heads)
  const zoom = Math.min(
    (0.9 * width) / (box.right - box.left),
    (0.62 * height) / (box.bottom - box.top),
    zoomAtMost,
  )
  const camera = aim(
    { x: (box.left + box.right) / 2, y: box.top },
    { x: left + width / 2, y: top + 0.25 * height },
    zoom,
  )
  // Nobody floats over the picture's lower edge.
  return { ...camera, y: Math.max(camera.y, top + height - 1000 * zoom) }
}

/** From the waist or the knees up: the head room of a balloon above the tallest. */
const mediumZoom = (figures: readonly Placed[], height: number): number => {
  const tallest = Math.max(...figures.map((f) => f.drawing.height * f.scale))
  return (0.72 * height) / (tallest * 0.64)
}

const thingCamera = (shot: 'medium' | 'close', subject: Placed, [left, top, width, height]: View): Camera => {
  const { zoom: most, below } = THING_SHOTS[shot]
  const tall = subject.drawing.height * subject.scale
  const zoom = Math.min(most, 760 / (tall * below * 2.2))
  return aim(
    { x: subject.x, y: subject.y - tall * (1 - below) },
    { x: left + width / 2, y: top + height / 2 },
    zoom,
  )
}

/** The scene has no picture beyond its edges. */
const within = ({ x, y, zoom }: Camera, width: number): Camera => ({
  x: Math.min(0, Math.max(width - width * zoom, x)),
  y: Math.min(0, Math.max(1000 - 1000 * zoom, y)),
  zoom,
})

/** The camera of a shot; null for a wide one, which shows the scene as it is. */
export const cameraOf = (
  { shot, isPanel = false }: SceneSpec,
  placed: readonly Placed[],
  width: number,
  view: View,
): Camera | null => {
  if (shot === 'wide') return null
  const heads = headsOf(placed)
  const [first] = heads
  const figures = placed.filter((p) => p.isFigure)
  const subject = figures[0] ?? placed[0]
  if (!subject) return null
  if (!first) return within(thingCamera(shot, subject, view), width)
  if (shot === 'close' && heads.length === 1) return faceCamera(first, view, isPanel)
  const most =
    shot === 'close' ? (0.2 * view[3]) / Math.max(...heads.map((h) => h.r)) : mediumZoom(figures, view[3])
  return groupCamera(heads, view, Math.max(1, most))
}

/** How far the place behind comes nearer: less than the figures, as through a long lens. */
const BACKDROP_ZOOM = { wide: 1, medium: 1.42, close: 2.05 } as const

/** The camera for what lies behind the figures; it looks where theirs looks and never past the place's edge. */
export const backdropCamera = (
  camera: Camera,
  { shot }: SceneSpec,
  heads: readonly SceneHead[],
  width: number,
  horizon: number,
): Camera => {
  if (camera.zoom <= BACKDROP_ZOOM[shot]) return within(camera, width)
  const zoom = BACKDROP_ZOOM[shot]
  const middle = heads.reduce((sum, h) => sum + h.x, 0) / Math.max(1, heads.length) || width / 2
  const y = Math.min(horizon, 700)
  return within(aim({ x: middle, y }, { x: width / 2, y: y + 0.04 * 1000 }, zoom), width)
}

export const seenThrough = (ops: readonly Op[], camera: Camera): Op =>
  group(ops, { x: camera.x, y: camera.y, scale: camera.zoom })

export const poolThrough = (pool: ScenePool, { x, y, zoom }: Camera): ScenePool => ({
  ...pool,
  x: pool.x * zoom + x,
  y: pool.y * zoom + y,
  radius: pool.radius * zoom,
})

export const headThrough = (head: SceneHead, { x, y, zoom }: Camera): SceneHead => ({
  ...head,
  x: head.x * zoom + x,
  y: head.y * zoom + y,
  r: head.r * zoom,
  mouth: { x: head.mouth.x * zoom + x, y: head.mouth.y * zoom + y },
})
