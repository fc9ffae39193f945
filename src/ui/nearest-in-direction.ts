export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

type Box = Readonly<{ x: number; y: number; left: number; right: number; top: number; bottom: number }>

const boxOf = (element: Element): Box => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** How far `to` lies from `from` along the arrow; straying sideways weighs double. Infinity when it lies elsewhere. */
const distance = (from: Box, to: Box, key: ArrowKey): number => {
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown'
  const along = isVertical ? to.y - from.y : to.x - from.x
  const aside = isVertical ? to.x - from.x : to.y - from.y
  const forward = key === 'ArrowDown' || key === 'ArrowRight' ? along : -along
  const isClear = {
    ArrowUp: to.bottom <= from.top + 1,
    ArrowDown: to.top >= from.bottom - 1,
    ArrowLeft: to.right <= from.left + 1,
    ArrowRight: to.left >= from.right - 1,
  }[key]
  return isClear ? forward + 2 * Math.abs(aside) : Number.POSITIVE_INFINITY
}

/** The element that the eye finds next from `from` in the direction of an arrow key, or undefined at the edge. */
export const nearestInDirection = <T extends Element>(
  from: T,
  all: ReadonlyArray<T>,
  key: ArrowKey,
): T | undefined => {
  const origin = boxOf(from)
  let best: T | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of all) {
    if (candidate === from) continue
    const candidateDistance = distance(origin, boxOf(candidate), key)
    if (candidateDistance < bestDistance) {
      best = candidate
      bestDistance = candidateDistance
    }
  }
  return best
}
