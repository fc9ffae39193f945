import { group, type Drawing, type DrawingHead } from '../vectors/display-list'
import { drawFigure, isFlier } from './actors'
import { SHORT_SEATS } from '../lexicon/abilities'
import { isOutOfPlace, isPartOfPlace } from '../lexicon/whereabouts'
import { drawThing, type ThingDrawing } from './catalogue'
import { arrangeAir } from './layout-air'
import { arrangeGround } from './layout-ground'
import { arrangeLandmarks } from './layout-landmarks'
import { arrangeWater } from './layout-water'
import type { GroundItem, Placed } from './placed'
import type { Stage } from './stage'
import type { FigureSpec, PoseId, SceneSpec, ThingSpec } from '../spec'

export interface Layout {
  /** Behind the place's middle ground. */
  readonly far: readonly Placed[]
  /** Among the figures, back to front. */
  readonly near: readonly Placed[]
}

interface Cast {
  readonly figure: FigureSpec
  readonly drawing: Drawing
}

/** Things a figure sits down on when it is said to be on them. */
const SEATS: ReadonlySet<string> = new Set(['sofa', 'armchair', 'chair', 'bench', 'bed', 'rock', 'rowboat'])

/** What a figure does, given where it is: on a bench one sits. */
const poseIn = (figure: FigureSpec, spec: SceneSpec): PoseId => {
  const thing = figure.relation ? spec.things[figure.relation.thing] : undefined
  if (figure.rides !== null) return 'ride'
  const isOn = figure.relation?.how === 'on' || figure.relation?.how === 'in'
  if (thing && isOn && figure.pose === 'lie' && figure.kind === 'person' && SHORT_SEATS.has(thing.id))
    return 'sit'
  if (!thing || !isOn || !['stand', 'ride', 'read', 'hold'].includes(figure.pose)) return figure.pose
  if (thing.id === 'bicycle') return 'ride'
  // Who reads or holds something in a seat keeps it in hand: the pose of the arms comes from the thing held.
  return SEATS.has(thing.id) && (figure.pose !== 'read' || figure.holds) ? 'sit' : figure.pose
}

const moved = (head: DrawingHead, dx: number, dy: number): DrawingHead => ({
  ...head,
  x: head.x + dx,
  y: head.y + dy,
  mouth: { x: head.mouth.x + dx, y: head.mouth.y + dy },
})

/** A rider and its mount as one drawing: the hip on the back. */
const mounted = (rider: Drawing, mount: Drawing): Drawing => {
  const seat = mount.seat ?? { height: mount.height * 0.6, width: 0 }
  const foot = seat.height + 3 - (rider.hip ?? 0)
  return {
    ...mount,
    ops: [...mount.ops, group(rider.ops, { y: -foot, x: -seat.width * 0.2 })],
    height: Math.max(mount.height, foot + rider.height),
    heads: [...(mount.heads ?? []), ...(rider.heads ?? []).map((h) => moved(h, -seat.width * 0.2, -foot))],
    lights: [...(mount.lights ?? []), ...(rider.lights ?? []).map((l) => ({ ...l, y: l.y - foot }))],
  }
}

const castOf = (stage: Stage): Cast[] => {
  const { spec, isSnowy } = stage
  const isCold = isSnowy && spec.place !== 'room'
  const drawn = spec.figures.map((given, i): Cast => {
    const figure = { ...given, pose: poseIn(given, spec) }
    const drawing = drawFigure(figure, figure.character ?? `${figure.id}|${i}`, isCold)
    return { figure, drawing: { ...drawing, heads: (drawing.heads ?? []).map((h) => ({ ...h, owner: i })) } }
  })
  return drawn.flatMap((cast, i): Cast[] => {
    if (cast.figure.rides !== null && drawn[cast.figure.rides]) return []
    const rider = drawn.find((other) => other.figure.rides === i)
    return [rider ? { figure: cast.figure, drawing: mounted(rider.drawing, cast.drawing) } : cast]
  })
}

const drawingsOf = (stage: Stage, thing: ThingSpec, index: number): ThingDrawing[] => {
  if (isPartOfPlace(thing.id) || isOutOfPlace(thing.id, stage.spec.place)) return []
  const { light, isSnowy, isAutumn } = stage
  return Array.from({ length: thing.count }, (_, n) =>
    drawThing({
      id: thing.id,
      colour: thing.colour,
      isLit: light.isLit || (thing.id === 'lighthouse' && stage.spec.weather === 'fog'),
      isSnowy,
      isAutumn,
      name: `${index}.${n}`,
    }),
  ).filter((d) => d !== null)
}

const sizeFactor = (size: 'small' | 'big' | null): number =>
  size === 'small' ? 0.72 : size === 'big' ? 1.35 : 1

/** Gives every figure and thing of a scene its place: landmarks far, figures and furniture near, the rest above or afloat. */
export const createLayout = (stage: Stage): Layout => {
  const { spec } = stage
  const cast = castOf(stage)
  const things = spec.things.map((thing, index) => ({
    thing,
    index,
    drawings: drawingsOf(stage, thing, index),
  }))
  const ofRole = (
    role: ThingDrawing['role'],
  ): { drawing: ThingDrawing; size: number; thing: ThingSpec; index: number }[] =>
    things.flatMap(({ thing, index, drawings }) =>
      drawings
        .filter((d) => d.role === role)
        .map((drawing) => ({ drawing, size: sizeFactor(thing.size), thing, index })),
    )
  const isSubmerged = spec.place === 'underwater'
  const fliers = cast.filter(({ figure }) => isFlier(figure))
  const walkers = cast.filter(({ figure }) => !isFlier(figure))
  const boats = ofRole('boat')
  const afloat = ofRole('water')
  const isManned = (index: number): boolean =>
    walkers.some(
      ({ figure }) =>
        figure.relation?.thing === index && (figure.relation.how === 'in' || figure.relation.how === 'on'),
    )
  const isWet = hasWater(stage) && !isSubmerged
  const onGround = [
    ...ofRole('ground'),
    ...boats.filter((b) => !isWet || isManned(b.index)),
    ...(isWet || isSubmerged ? [] : afloat),
  ]
  const items: GroundItem[] = [
    ...walkers.map(({ figure, drawing }): GroundItem => ({
      drawing,
      size: sizeFactor(figure.size),
      figure,
      thing: null,
      place: figure.relation,
    })),
    ...onGround.map(({ drawing, size, index }): GroundItem => ({
      drawing,
      size,
      figure: null,
      thing: index,
      place: placeOf(spec, index),
      isBoat: drawing.role === 'boat',
    })),
  ]
  const landmarks = ofRole('landmark')
  const near = arrangeGround(stage, items, landmarks.length > 0)
  const air = [
    ...fliers.map(({ figure, drawing }) => ({ drawing, size: sizeFactor(figure.size), isFigure: true })),
    ...[...ofRole('air'), ...(isSubmerged ? afloat : [])].map(({ drawing, size }) => ({
      drawing,
      size,
      isFigure: false,
    })),
  ]
  const water = isWet ? [...boats.filter((b) => !isManned(b.index)), ...afloat] : []
  return {
    far: [
      ...arrangeLandmarks(stage, landmarks, near.length > 0 || air.length > 0),
      ...arrangeWater(stage, water, near.length > 0),
    ],
    near: [...arrangeAir(stage, air, near.length, landmarks.length > 0), ...near],
  }
}

/** What a thing is said to be on: the cheese on the table; at sea everything loose is aboard. */
const placeOf = ({ things, place }: SceneSpec, index: number): GroundItem['place'] => {
  // "Cheese on a table": the later noun carries the relation and points back.
  const carrier = things.findIndex((t, i) => i !== index && t.relation?.thing === index)
  const how = things[carrier]?.relation?.how
  if (how) return { how, thing: carrier }
  const boat = things.findIndex((t) => t.id === 'sailboat' || t.id === 'rowboat')
  const isBoat = things[index]?.id === 'sailboat' || things[index]?.id === 'rowboat'
  return place === 'sea' && boat >= 0 && !isBoat ? { how: 'in', thing: boat } : null
}

const hasWater = (stage: Stage): boolean => ['sea', 'beach', 'lake'].includes(stage.spec.place)
