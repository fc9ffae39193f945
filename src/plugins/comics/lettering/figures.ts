import { type Panel, type Point } from '../contract'
import { bounds } from '../geometry/polygon'
import { type Circle } from './vectors'

/** A figure on the page, mm. */
export type PlacedFigure = Readonly<{ cast: string | null; head: Circle; mouth: Point }>

/** Figures of a panel's picture, which fills the rectangle around the panel's shape, cut evenly where it is too wide or too tall. */
export const figuresOf = ({ shape, picture }: Panel): readonly PlacedFigure[] => {
  if (!picture) return []
  const box = bounds(shape)
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const [left, top] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2]
  const place = ({ x, y }: Readonly<{ x: number; y: number }>): Point => [left + x * width, top + y * height]
  return picture.figures.map(({ cast, head, mouth }) => {
    const [x, y] = place(head)
    return { cast, head: { x, y, r: Math.max(0, head.r * height) }, mouth: place(mouth) }
  })
}
