import type { DrawingHead } from './display-list'

/**
 * Where a head of radius r drawn in a group at x, y lies.
 *
 * @param mouth - in radii from the head's middle, before it is turned by `rotate` (degrees, clockwise)
 */
export const headAt = (
  { x, y, rotate = 0 }: { x: number; y: number; rotate?: number },
  r: number,
  mouth: readonly [number, number],
): DrawingHead => {
  const rad = (rotate * Math.PI) / 180
  const [mx, my] = [mouth[0] * r, mouth[1] * r]
  return {
    x,
    y,
    r,
    mouth: { x: x + mx * Math.cos(rad) - my * Math.sin(rad), y: y + mx * Math.sin(rad) + my * Math.cos(rad) },
  }
}
