import type { PoseId } from '../../spec'

type Stance = 'stand' | 'walk' | 'run' | 'sit' | 'lie'

export const stanceOf = (pose: PoseId, isFace: boolean): Stance => {
  if (pose === 'walk') return 'walk'
  if (pose === 'run' || pose === 'jump') return 'run'
  if (pose === 'lie') return 'lie'
  return (pose === 'sit' || pose === 'read' || pose === 'look') && isFace ? 'sit' : 'stand'
}

/** Swing of fore near, fore far, hind near, hind far, in shares of the leg. */
export const SWING: Readonly<Record<'stand' | 'walk' | 'run', readonly [number, number, number, number]>> = {
  stand: [0.04, -0.12, 0.02, -0.16],
  walk: [0.34, -0.3, -0.3, 0.26],
  run: [0.86, 0.6, -0.9, -0.62],
}
