import { line, mark, type Op } from '../display-list'
import { at, ellipse } from '../geometry'

const EYE = '#1f171c'

export const eye = (x: number, y: number, r: number, isClosed: boolean): Op[] =>
  isClosed
    ? [line(`M${at(x - r * 1.2, y)}Q${at(x, y + r)} ${at(x + r * 1.2, y)}`, EYE, r * 0.5)]
    : [
        mark(ellipse(x, y, r, r * 1.16), EYE),
        mark(ellipse(x - r * 0.3, y - r * 0.4, r * 0.34), '#fff8ec', { emissive: 0.6 }),
      ]
