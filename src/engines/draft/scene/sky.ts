import type { Hex } from '../vectors/colour'
import type { Op } from '../vectors/display-list'
import { cloud, clouds, moonDisc, rainbow, skyGradient, stars, sunDisc } from '../vectors/scenery/sky'
import type { ScenePool, Stage } from './stage'

const names = (stage: Stage, id: string): boolean => stage.spec.things.some((t) => t.id === id)

/** Sun or moon of a scene: always on the side of the light, which is the left out of doors. */
export const heavenlyBody = (stage: Stage): { x: number; y: number; colour: Hex; isMoon: boolean } | null => {
  const { width, horizon, light } = stage
  const isMoon = light.moon !== null || (names(stage, 'moon') && !names(stage, 'sun'))
  const colour = isMoon ? (light.moon ?? '#f6f0d6') : (light.sun ?? (names(stage, 'sun') ? '#fff0c8' : null))
  return colour ? { x: width * 0.25, y: horizon * light.sunHeight + 20, colour, isMoon } : null
}

/** Sky from back to front: gradient, stars, clouds, then sun or moon (a cloud before it would bite it). */
export const drawSky = (stage: Stage): { ops: Op[]; pools: ScenePool[] } => {
  const { width, horizon, light, spec } = stage
  const ops: Op[] = [skyGradient(width, horizon, light.sky)]
  const starCount = Math.max(light.stars, names(stage, 'star') ? 60 : 0)
  if (starCount > 0) ops.push(...stars(stage.random('stars'), width, horizon, starCount))
  if (spec.place === 'underwater') return { ops, pools: [] }
  if (names(stage, 'rainbow')) ops.push(...rainbow(width, horizon))
  if (spec.place !== 'space' && !spec.absent?.includes('cloud')) {
    ops.push(
      ...clouds(
        stage.random('clouds'),
        width,
        horizon,
        light.cloud,
        light.sky[1],
        light.moon ? 2 : spec.weather ? 5 : 3,
      ),
    )
    if (names(stage, 'cloud'))
      ops.push(cloud(stage.random('named cloud'), width * 0.66, horizon * 0.34, 330, light.cloud))
  }
  const heaven = spec.place === 'space' ? null : heavenlyBody(stage)
  if (!heaven) return { ops, pools: [] }
  const { x, y, colour, isMoon } = heaven
  ops.push(...(isMoon ? moonDisc(x, y, 54, colour) : sunDisc(x, y, 58, colour)))
  return { ops, pools: [{ x, y, radius: isMoon ? 430 : 540, colour, strength: light.glow }] }
}
