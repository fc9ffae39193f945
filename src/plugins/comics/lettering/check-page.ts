import { type BalloonKind, type Panel, type Point } from '../contract'
import { type PlacedFigure } from './figures'
import { bounds, edgesOf, isInside, outlineDistance } from '../geometry/polygon'
import { type Circle, areNear, doLinesCross, doSegmentsCross } from './vectors'
import { type LetteringWarning } from './warnings'

/** A balloon on the page. */
export type PlacedBalloon = Readonly<{
  id: string
  kind: BalloonKind
  /** Shared by those that share an outline. */
  group: string
  /** Without its tail. */
  body: readonly Point[]
  panel: Pick<Panel, 'id' | 'shape'>
  /** Middle line of the tail. */
  spine: readonly Point[] | null
}>

/** Whether a polygon lies in another one. */
export const isWithin = (body: readonly Point[], shape: readonly Point[]): boolean =>
  body.every((point) => isInside(shape, point)) && !shape.some((corner) => isInside(body, corner))

/** Whether two polygons share an area. */
export const doOverlap = (a: readonly Point[], b: readonly Point[]): boolean =>
  areNear(bounds(a), bounds(b)) &&
  (a.some((point) => isInside(b, point)) ||
    b.some((point) => isInside(a, point)) ||
    edgesOf(a).some((side) => edgesOf(b).some((other) => doSegmentsCross(side, other))))

export const coversCircle = (body: readonly Point[], { x, y, r }: Circle): boolean =>
  areNear(bounds(body), { x: x - r, y: y - r, width: 2 * r, height: 2 * r }) &&
  (isInside(body, [x, y]) || outlineDistance(body, [x, y]) < r)

/** What lies where it must not. Of two that overlap or cross, the later one is named. */
export const checkPage = (
  balloons: readonly PlacedBalloon[],
  figures: ReadonlyMap<string, readonly PlacedFigure[]>,
): readonly LetteringWarning[] =>
  balloons.flatMap((one, at) => {
    const others = balloons.slice(0, at).filter(({ group }) => group !== one.group)
    const heads = figures.get(one.panel.id) ?? []
    const crosses = ({ spine }: PlacedBalloon): boolean =>
      spine !== null && one.spine !== null && doLinesCross(spine, one.spine)
    const faults = {
      outsidePanel: !isWithin(one.body, one.panel.shape),
      coversHead: heads.some(({ head }) => coversCircle(one.body, head)),
      overlaps: others.some(({ body }) => doOverlap(body, one.body)),
      tailsCross: others.some(crosses),
    }
    return (['outsidePanel', 'coversHead', 'overlaps', 'tailsCross'] as const)
      .filter((code) => faults[code])
      .map((code) => ({ code, balloon: one.id }))
  })
