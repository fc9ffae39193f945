import { group, mark, type Op } from '../vectors/display-list'
import { box } from '../vectors/geometry'
import { backdropCamera, cameraOf, headThrough, poolThrough, seenThrough, type Camera } from './camera'
import type { Box } from './free-room'
import { headsOf, type SceneHead, type View } from './heads'
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
  /** Where heads are after the camera, in the order of the spec's figures. */
  readonly heads: readonly SceneHead[]
  /** What balloons must not cover, after the camera. */
  readonly faces: readonly Box[]
  /** What they had better not cover. */
  readonly bodies: readonly Box[]
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

/** Faces with hair and hat, in scene units before the camera. */
const facesOf = (placed: Placed): Box[] =>
  headsOf([placed]).map(({ x, y, r }) => ({
    x: x - 1.4 * r,
    y: y - 1.7 * r,
    width: 2.8 * r,
    height: 3.1 * r,
  }))

/** A figure's body below its head with the hands, or a whole thing. */
const bodyOf = ({ drawing, x, y, scale }: Placed): Box => {
  const highest = Math.min(...(drawing.heads ?? []).map((h) => h.y))
  const isFigure = Number.isFinite(highest)
  const half = drawing.width * scale * (isFigure ? 0.34 : 0.46)
  const height = (isFigure ? Math.max(0, -highest) : drawing.height) * scale
  return { x: x - half, y: y - height, width: half * 2, height }
}

const boxThrough = (box: Box, { x, y, zoom }: Camera): Box => ({
  x: box.x * zoom + x,
  y: box.y * zoom + y,
  width: box.width * zoom,
  height: box.height * zoom,
})

/** Share of the difference in height that a close shot takes away: the short stand on a box that nobody sees. */
const LEVELLED = 0.6

const levelled = (near: readonly Placed[]): readonly Placed[] => {
  const heads = headsOf(near)
  const highest = Math.min(...heads.map((h) => h.y))
  return near.map((placed) => {
    const [head] = headsOf([placed])
    if (!head || placed.isFloating || placed.drawing.heads?.length !== 1) return placed
    return { ...placed, y: placed.y - (head.y - highest) * LEVELLED }
  })
}

const STILL: Camera = { x: 0, y: 0, zoom: 1 }

/** A thin sheet of fog between place and figures: the shallow focus of a closer shot. */
const haze = (stage: Stage): Op =>
  mark(box(-50, -50, stage.width + 100, 1100), stage.light.fog, {
    raw: true,
    opacity: stage.spec.shot === 'close' ? 0.3 : 0.16,
  })

/**
 * Composes a scene for a frame of `width` × 1,000 units. Pure: the same spec, width and seed give the same list.
 *
 * @param needs - what the style asks of the light, so that nothing drowns in one ink
 * @param view - the part of it that the picture shows. Default: all
 */
export const composeScene = (
  spec: SceneSpec,
  width: number,
  seed: number,
  needs: LightNeeds,
  view: View = [0, 0, width, 1000],
): Scene => {
  const natural = lightOf(spec)
  const light = { ...natural, lightness: Math.max(natural.lightness, needs.leastLightness) }
  const place = PLACES[spec.place]
  const stage = createStage(spec, light, width, place.horizon, seed)
  const isLightLeft = spec.place !== 'room'
  const sky = place.isInside ? { ops: [], pools: [] } : drawSky(stage)
  const scenery = place.draw(stage)
  const layout = createLayout(stage)
  const stand = (placed: Placed): Op[] => standing(placed, stage, isLightLeft, needs)
  const actors = spec.shot === 'close' ? levelled(layout.near) : layout.near
  const heads = headsOf(actors)
  const lens = cameraOf(spec, actors, width, view)
  const camera = lens ?? STILL
  const backdrop = lens ? backdropCamera(lens, spec, heads, width, stage.horizon) : STILL
  const behind = [...sky.ops, ...scenery.back, ...layout.far.flatMap(stand), ...(scenery.middle ?? [])]
  const near = actors.flatMap(stand)
  const ops = lens
    ? [seenThrough(behind, backdrop), haze(stage), seenThrough(near, camera)]
    : [...behind, ...near, ...scenery.front]
  return {
    width,
    light,
    isLightLeft,
    pools: [
      ...[...sky.pools, ...scenery.pools, ...layout.far.flatMap(poolsOf)].map((p) =>
        poolThrough(p, backdrop),
      ),
      ...actors.flatMap(poolsOf).map((p) => poolThrough(p, camera)),
    ],
    heads: heads.map((head) => headThrough(head, camera)),
    faces: actors.flatMap(facesOf).map((b) => boxThrough(b, camera)),
    bodies: [
      ...actors.map((p) => boxThrough(bodyOf(p), camera)),
      ...layout.far.map((p) => boxThrough(bodyOf(p), backdrop)),
    ],
    ops: [...ops, ...(place.isInside ? [] : drawWeather(stage))],
  }
}
