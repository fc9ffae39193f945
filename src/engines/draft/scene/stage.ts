import type { Drawing, Op } from '../vectors/display-list'
import { group } from '../vectors/display-list'
import { createRandom, type Random } from '../vectors/random'
import type { SceneSpec } from '../spec'
import type { Light } from './light'
import type { Hex } from '../vectors/colour'

/** A pool of light in scene units. */
export interface ScenePool {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Hex
  /** 0–1. */
  readonly strength: number
}

/** Where a place is built: scene units, 1,000 high, `width` wide. */
export interface Stage {
  readonly width: number
  /** y of the horizon. */
  readonly horizon: number
  readonly light: Light
  readonly spec: SceneSpec
  /** Snow lies on ground and trees. */
  readonly isSnowy: boolean
  readonly isAutumn: boolean
  /** A generator of its own for each named layer. */
  random(layer: string): Random
}

export interface Scenery {
  /** Behind the figures. */
  readonly back: readonly Op[]
  /** Between landmarks and figures, where a place has something there. */
  readonly middle?: readonly Op[]
  /** Before them: the near plane. */
  readonly front: readonly Op[]
  readonly pools: readonly ScenePool[]
}

export const createStage = (
  spec: SceneSpec,
  light: Light,
  width: number,
  horizon: number,
  seed: number,
): Stage => ({
  width,
  horizon: horizon * 1000,
  light,
  spec,
  isSnowy: spec.weather === 'snow' || spec.season === 'winter',
  isAutumn: spec.season === 'autumn',
  random: (layer) => createRandom(`${seed}|${spec.place}|${layer}`),
})

/** Stands a drawing on the ground at x, y; `scale` in scene units per centimetre. */
export const put = (
  drawing: Drawing,
  x: number,
  y: number,
  scale: number,
  options: { depth?: number; flip?: boolean } = {},
): Op => group(drawing.ops, { x, y, scale, ...options })
