import { columnsOf, type Column, type Rider } from './ground-columns'
import type { GroundItem, Placed } from './placed'
import type { Stage } from './stage'

const FRONT = 905

/** Small and big are drawn nearer to each other than they are: a mouse beside a horse must be seen. */
const softened = (height: number, reference: number): number => (height / reference) ** -0.38

const referenceOf = (items: readonly GroundItem[]): number => {
  const people = items.filter((i) => i.figure?.kind === 'person').map((i) => i.drawing.height)
  if (people.length > 0) return Math.max(...people, 110)
  const figures = items.filter((i) => i.figure).map((i) => i.drawing.height)
  return Math.max(...(figures.length > 0 ? figures : items.map((i) => i.drawing.height)), 1)
}

/** Share of the picture's height for the reference: less air round one, more round many. */
const shareFor = (items: readonly GroundItem[], isInside: boolean): number => {
  const figures = items.filter((i) => i.figure)
  const hasPeople = figures.some((i) => i.figure?.kind !== 'animal')
  const n = Math.max(1, figures.length)
  if (!hasPeople) return n === 1 ? (isInside ? 0.34 : 0.36) : n < 4 ? 0.32 : 0.26
  return (n === 1 ? 0.5 : n < 4 ? 0.46 : 0.4) + (isInside ? 0.05 : 0)
}

interface Sized {
  readonly column: Column
  readonly scale: number
  /** Scale of a height that is 1 : 1 with the reference. */
  readonly unit: number
  readonly reference: number
  readonly width: number
}

/** Nothing on the ground is taller than this share of the picture. */
const TALLEST = 0.78

/** In a panel no figure is taller: the rest is room for balloons. Scene units. */
const BELOW_BALLOONS = 640

/** How high a column's figures reach over the ground, scene units. */
const topOf = ({ column: { base, riders }, scale }: Sized): number =>
  Math.max(
    base.figure ? base.drawing.height * scale : 0,
    ...riders.map((r) => (r.item.figure ? (liftOf(r, base) + r.item.drawing.height) * scale : 0)),
  )

const sizedColumns = (columns: readonly Column[], items: readonly GroundItem[], stage: Stage): Sized[] => {
  const reference = referenceOf(items)
  const unit = (shareFor(items, stage.spec.place === 'room') * 1000) / reference
  const raw = columns.map((column): Sized => {
    const { base, riders } = column
    // People sit on furniture of their own scale; a cat on an armchair must not make a giant's chair of it.
    const sitter = riders.find((r) => r.item.drawing.hip !== undefined)?.item
    const natural = sitter
      ? unit * softened(sitter.drawing.height, reference)
      : unit * softened(base.drawing.height, reference) * base.size
    const scale = Math.min(natural, (TALLEST * 1000) / base.drawing.height)
    const crowd = riders.reduce((sum, r) => sum + r.item.drawing.width * 0.7, 0)
    return { column, scale, unit, reference, width: Math.max(base.drawing.width, crowd) * scale }
  })
  const total = raw.reduce((sum, c) => sum + c.width, 0)
  const fit = Math.min(1, (stage.width * (raw.length > 1 ? 0.96 : 0.8)) / Math.max(1, total))
  const room = stage.spec.isPanel ? Math.min(fit, BELOW_BALLOONS / Math.max(1, ...raw.map(topOf))) : fit
  return raw.map((c) => ({ ...c, scale: c.scale * room, unit: c.unit * room, width: c.width * room }))
}

/** Middles of the columns: packed by width, with air around them. */
const middlesOf = (sized: readonly Sized[], { width, spec }: Stage, hasLandmark: boolean): number[] => {
  if (sized.length === 1) return [width * (hasLandmark ? 0.32 : 0.43)]
  const total = sized.reduce((sum, c) => sum + c.width, 0)
  const room = hasLandmark && sized.length < 3 ? width * 0.84 : width
  const loose = Math.max(-12, Math.min((room - total) / (sized.length + 1), width * 0.14))
  // Closer shots show heads: shoulder to shoulder they are larger.
  const gap = spec.shot === 'wide' ? loose : Math.min(loose, width * 0.01)
  let x = (room - total - gap * (sized.length - 1)) / 2
  return sized.map((c) => {
    const middle = x + c.width / 2
    x += c.width + gap
    return middle
  })
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly flip: boolean
  readonly depth: number
}

/** Feet of a rider, cm over the foot of what carries it: a seated hip lies on the seat, paws stand on it. */
const liftOf = ({ item, how }: Rider, base: GroundItem): number => {
  if (how === 'behind' || how === 'under') return 0
  const seat = base.drawing.seat?.height ?? base.drawing.height * 0.94
  // Cargo lies on the gunwale, or the hull would hide it.
  if (base.isBoat && !item.figure) return seat + 26
  return item.drawing.hip !== undefined && item.figure?.pose !== 'stand' ? seat + 4 - item.drawing.hip : seat
}

const placeRider = (rider: Rider, i: number, n: number, base: GroundItem, at: Spot, own: number): Placed => {
  const room = base.drawing.seat?.width ?? base.drawing.width * 0.6
  const offset = n === 1 ? (base.drawing.width > 200 && !base.isBoat ? 0.12 : 0) : -0.5 + i / (n - 1)
  const back = rider.how === 'behind' ? 0.35 : 0
  const isLying = rider.item.figure?.pose === 'lie' && rider.item.drawing.hip !== undefined
  // The head on the pillow.
  const shift = isLying
    ? rider.item.drawing.width / 2 - base.drawing.width * 0.38 + 7 * (n - 1 - i)
    : offset * room * 0.84 + (base.drawing.seat?.x ?? 0)
  const scale = (own * rider.item.size) / (1 + 0.4 * back)
  return {
    drawing: rider.item.drawing,
    x: at.x + shift * at.scale,
    // Two in a bed: the further one shows over the nearer.
    y: at.y - (liftOf(rider, base) + (isLying ? 20 * (n - 1 - i) : 0)) * at.scale - back * 190,
    scale,
    flip: at.flip && !isLying,
    depth: at.depth + back,
    isFloating: base.isBoat === true || (rider.item.drawing.hip !== undefined && rider.how === 'on'),
    isFigure: rider.item.figure !== null,
  }
}

const placeColumn = (
  { column: { base, riders }, unit, reference }: Sized,
  at: Spot,
  isAfloat: boolean,
): Placed[] => {
  const bottom: Placed = {
    ...at,
    drawing: base.drawing,
    flip: base.figure || riders.length === 0 ? at.flip : false,
    isFloating: isAfloat,
    isFigure: base.figure !== null,
  }
  const seated = riders.map((rider, i) => {
    const { drawing } = rider.item
    const fits = (base.drawing.width * at.scale * 0.72) / (riders.length * drawing.width)
    const own =
      drawing.hip !== undefined
        ? at.scale
        : Math.min(unit * softened(drawing.height, reference), Math.max(fits, at.scale * 0.8))
    return placeRider(rider, i, riders.length, base, at, own)
  })
  // A hull hides the legs, a fence those behind it.
  const isHidden = (i: number): boolean => base.isBoat === true || riders[i]?.how === 'behind'
  return [...seated.filter((_, i) => isHidden(i)), bottom, ...seated.filter((_, i) => !isHidden(i))]
}

/** Into the picture; in panels and closer shots those on the right face those on the left. */
const isFacingLeft = ({ spec, width }: Stage, sized: readonly Sized[], i: number, x: number): boolean => {
  const hasFigure = ({ column: { base, riders } }: Sized): boolean =>
    base.figure !== null || riders.some((r) => r.item.figure !== null)
  const many = sized.filter(hasFigure).length
  const isStaged = spec.isPanel === true || spec.shot !== 'wide'
  if (!isStaged || many < 2 || !sized[i] || !hasFigure(sized[i])) return sized.length > 1 && x > width * 0.5
  return sized.slice(0, i).filter(hasFigure).length >= many / 2
}

/** Figures and things on the ground: columns packed over the width, facing into the picture, every second one deeper in a crowd. */
export const arrangeGround = (stage: Stage, items: readonly GroundItem[], hasLandmark: boolean): Placed[] => {
  if (items.length === 0) return []
  const sized = sizedColumns(columnsOf(items), items, stage)
  const middles = middlesOf(sized, stage, hasLandmark)
  const { place } = stage.spec
  const front = place === 'room' ? 892 : place === 'sea' ? 850 : FRONT
  const placed = sized.map((one, i) => {
    const { column, scale } = one
    const { base, riders } = column
    const isThing = base.figure === null && riders.length === 0
    const isCrowd = sized.length > 3 && i % 2 === 1
    const depth = isCrowd ? 0.3 : isThing && base.drawing.height > 60 ? 0.2 : 0
    const x = middles[i] ?? stage.width / 2
    const at: Spot = {
      x,
      y: front - depth * 190 + (isThing && depth === 0 ? 34 : 0),
      scale: scale / (1 + 0.55 * depth),
      flip: isFacingLeft(stage, sized, i, x),
      depth,
    }
    return placeColumn(one, at, base.isBoat === true && place !== 'meadow')
  })
  return placed.sort((a, b) => (b[0]?.depth ?? 0) - (a[0]?.depth ?? 0)).flat()
}
