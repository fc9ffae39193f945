import { group, type Op } from '../vectors/display-list'
import { box } from '../vectors/geometry'
import { createLayout } from './layout'
import type { Placed } from './placed'
import { lightOf, type Light } from './light'
import { PLACES } from './places/places'
import { castShadow, contactShadow, reflection, rimLight } from './shadows'
import { drawSky } from './sky'
import { createStage, type ScenePool, type Stage } from './stage'
import { drawWeather } from './weather'
import type { SceneSpec } from '../spec'
import type { Style } from '../styles/style'

/** A picture as vectors: what to draw, in order, and which light lies on it. */
export interface Scene {
  readonly width: number
  readonly ops: readonly Op[]
  readonly pools: readonly ScenePool[]
  readonly light: Light
  readonly isLightLeft: boolean
}

/** What a style asks of the light; see `Style`. */
export type LightNeeds = Pick<Style, 'figureEmissive' | 'figureLift' | 'leastLightness' | 'rimWidth'>

/** How far a figure keeps its own colour, so that faces stay readable in the dark. */
const figureEmissive = (light: Light, extra: number): number =>
  Math.max(extra, light.isLit || light.lightness < 0.9 ? 0.42 : 0.12)

const standing = (placed: Placed, stage: Stage, isLightLeft: boolean, needs: LightNeeds): Op[] => {
  const { drawing, depth } = placed
  const { light, spec } = stage
  const ops: Op[] = []
  const at = {
    x: placed.x,
    y: placed.y,
    scale: placed.scale,
    flip: placed.flip,
    foot: (drawing.foot ?? drawing.width) * placed.scale,
  }
  if (!placed.isFloating) {
    if (light.hasCastShadow && spec.place !== 'space')
      ops.push(
        castShadow(drawing.ops, at, light, isLightLeft, spec.time === 'sunset' || spec.time === 'morning'),
      )
    if (spec.weather === 'rain' || spec.weather === 'storm') ops.push(reflection(drawing.ops, at, light))
    ops.push(...contactShadow(at, light.shade))
  }
  if (light.hasRim && depth < 0.5 && needs.rimWidth > 0)
    ops.push(rimLight(drawing.ops, at, light, isLightLeft ? -needs.rimWidth : needs.rimWidth))
  const figure = group(drawing.ops, {
    x: at.x,
    y: at.y,
    scale: at.scale,
    flip: at.flip,
    depth: Math.round(depth * 0.22 * 100) / 100,
    emissive: figureEmissive(light, needs.figureEmissive),
    lift: light.isLit && placed.isFigure ? needs.figureLift : 0,
  })
  const { waterline } = placed
  ops.push(
    waterline === undefined
      ? figure
      : group([figure], { clip: box(-200, -200, stage.width + 400, waterline + 200) }),
  )
  return ops
}

const poolsOf = (placed: Placed): ScenePool[] =>
  (placed.drawing.lights ?? []).map((l) => ({
    x: placed.x + l.x * placed.scale * (placed.flip ? -1 : 1),
    y: placed.y + l.y * placed.scale,
    radius: l.radius * placed.scale,
    colour: l.colour,
    strength: l.strength,
  }))

/** Zoom of the closer shots: how much, and how far below the figure's top the middle of the picture lies (share of it). */
const SHOTS = { wide: null, medium: { zoom: 1.55, below: 0.36 }, close: { zoom: 2.5, below: 0.2 } } as const

interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const cameraOf = (spec: SceneSpec, placed: readonly Placed[], width: number): Camera | null => {
  const shot = SHOTS[spec.shot]
  const subject = placed.find((p) => p.isFigure) ?? placed[0]
  if (!shot || !subject) return null
  const height = subject.drawing.height * subject.scale
  const zoom = Math.min(shot.zoom, 760 / (height * shot.below * 2.2))
  const half = { x: width / 2 / zoom, y: 500 / zoom }
  const { focus } = subject.drawing
  const aim = focus
    ? { x: focus.x * subject.scale * (subject.flip ? -1 : 1), y: focus.y * subject.scale }
    : { x: 0, y: -height + height * shot.below }
  const x = Math.min(width - half.x, Math.max(half.x, subject.x + aim.x))
  const y = Math.min(1000 - half.y, Math.max(half.y, subject.y + aim.y))
  return { x: width / 2 - x * zoom, y: 500 - y * zoom, zoom }
}

const throughCamera = (scene: Scene, camera: Camera | null): Scene =>
  camera
    ? {
        ...scene,
        ops: [group(scene.ops, { x: camera.x, y: camera.y, scale: camera.zoom })],
        pools: scene.pools.map((p) => ({
          ...p,
          x: p.x * camera.zoom + camera.x,
          y: p.y * camera.zoom + camera.y,
          radius: p.radius * camera.zoom,
        })),
      }
    : scene

/**
 * Composes a scene for a frame of `width` × 1,000 units. Pure: the same spec, width and seed give the same list.
 *
 * @param needs - what the style asks of the light, so that nothing drowns in one ink
 */
export const composeScene = (spec: SceneSpec, width: number, seed: number, needs: LightNeeds): Scene => {
  const natural = lightOf(spec)
  const light = { ...natural, lightness: Math.max(natural.lightness, needs.leastLightness) }
  const place = PLACES[spec.place]
  const stage = createStage(spec, light, width, place.horizon, seed)
  const isLightLeft = spec.place !== 'room'
  const sky = place.isInside ? { ops: [], pools: [] } : drawSky(stage)
  const scenery = place.draw(stage)
  const layout = createLayout(stage)
  const stand = (placed: Placed): Op[] => standing(placed, stage, isLightLeft, needs)
  const scene: Scene = {
    width,
    light,
    isLightLeft,
    pools: [...sky.pools, ...scenery.pools, ...layout.far.flatMap(poolsOf), ...layout.near.flatMap(poolsOf)],
    ops: [
      ...sky.ops,
      ...scenery.back,
      ...layout.far.flatMap(stand),
      ...(scenery.middle ?? []),
      ...layout.near.flatMap(stand),
      ...(spec.shot === 'wide' ? scenery.front : []),
    ],
  }
  const seen = throughCamera(scene, cameraOf(spec, layout.near, width))
  return { ...seen, ops: [...seen.ops, ...(place.isInside ? [] : drawWeather(stage))] }
}
