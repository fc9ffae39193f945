import type { PictureFigure } from '../figures'
import type { SceneSpec } from '../spec'
import type { Placed } from './placed'

/** A head in a scene: scene units. */
export interface SceneHead {
  /** Index of its figure in the spec. */
  readonly owner: number
  readonly x: number
  readonly y: number
  readonly r: number
  readonly mouth: { readonly x: number; readonly y: number }
  readonly facing: 'left' | 'right'
}

/** The heads of placed drawings, in the order of the spec's figures. */
export const headsOf = (placed: readonly Placed[]): SceneHead[] =>
  placed
    .flatMap(({ drawing, x, y, scale, flip }) => {
      const side = flip ? -scale : scale
      return (drawing.heads ?? []).map((head): SceneHead => ({
        owner: head.owner ?? 0,
        x: x + head.x * side,
        y: y + head.y * scale,
        r: head.r * scale,
        mouth: { x: x + head.mouth.x * side, y: y + head.mouth.y * scale },
        facing: flip ? 'left' : 'right',
      }))
    })
    .sort((a, b) => a.owner - b.owner)

/** A window on the scene: x, y, width, height in scene units. */
export type View = readonly [number, number, number, number]

const share = (value: number): number => Math.round(value * 10_000) / 10_000

/** Heads as shares of the picture that shows `view`. */
export const pictureFigures = (
  heads: readonly SceneHead[],
  { figures }: SceneSpec,
  [left, top, width, height]: View,
): PictureFigure[] => {
  const at = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: share((x - left) / width),
    y: share((y - top) / height),
  })
  return heads.map(({ owner, r, mouth, facing, ...middle }) => ({
    character: figures[owner]?.character ?? null,
    head: { ...at(middle), r: share(r / height) },
    mouth: at(mouth),
    facing,
  }))
}
