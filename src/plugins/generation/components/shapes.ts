/** Shapes offered, with their size in pixels; each about one megapixel. */
export const SHAPES = {
  square: { width: 1_024, height: 1_024 },
  portrait: { width: 864, height: 1_152 },
  landscape: { width: 1_152, height: 864 },
  wide: { width: 1_280, height: 720 },
} as const

export type Shape = keyof typeof SHAPES
export const SHAPE_IDS = Object.keys(SHAPES) as Shape[]

const ratioOf = ({ width, height }: { width: number; height: number }): number => Math.log(width / height)

/** The offered shape nearest in proportion to a size. */
export const nearestShape = (size: { width: number; height: number }): Shape =>
  SHAPE_IDS.reduce((best, id) => {
    const distance = (shape: Shape) => Math.abs(ratioOf(SHAPES[shape]) - ratioOf(size))
    return distance(id) < distance(best) ? id : best
  })
