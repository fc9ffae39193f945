import { artThing } from '../lexicon/art-things'
import { isPartOfPlace } from '../lexicon/whereabouts'
import type { Drawing, Op } from '../vectors/display-list'
import { bridge, fence, streetLamp } from '../vectors/scenery/street-furniture'
import { castle, tower } from '../vectors/scenery/castles'
import { church, house } from '../vectors/scenery/houses'
import { lighthouse } from '../vectors/scenery/lighthouse'
import { windmill } from '../vectors/scenery/windmill'
import { birch, bush, leafyTree, palm, pine } from '../vectors/scenery/trees'
import { artDrawing } from '../vectors/things/emoji-art'
import { armchair, bed, bench, chair, sofa } from '../vectors/things/seats'
import { bookshelf, doorway, table } from '../vectors/things/furniture'
import { campfire, fireplace } from '../vectors/things/fires'
import { tent, treasureChest } from '../vectors/things/camp'
import { ballOps, balloonOps, book, flowerOps, lantern, staff, sword, umbrella } from '../vectors/things/held'
import {
  bicycle,
  car,
  hotAirBalloon,
  looseBalloon,
  rocket,
  rowboat,
  sailboat,
} from '../vectors/things/vehicles'
import { stoneDrawing, stones } from '../vectors/scenery/stone-drawing'

/**
 * Where a thing goes: `landmark` far off at a share of the picture's height, `ground` among the figures, `air` above
 * them, `water` in or on water, `sky` drawn with the sky, `scenery` part of a place.
 */
export type ThingRole = 'landmark' | 'ground' | 'air' | 'water' | 'boat' | 'sky' | 'scenery'

export interface ThingDrawing extends Drawing {
  readonly role: ThingRole
  /** Landmarks: share of the picture's height. */
  readonly share?: number
}

export interface ThingRequest {
  readonly id: string
  readonly colour: string | null
  readonly isLit: boolean
  readonly isSnowy: boolean
  readonly isAutumn: boolean
  readonly name: string
}

type Maker = (request: ThingRequest) => ThingDrawing

const landmark =
  (share: number, make: (r: ThingRequest) => Drawing): Maker =>
  (r) => ({ ...make(r), role: 'landmark', share })
const ground =
  (make: (r: ThingRequest) => Drawing): Maker =>
  (r) => ({ ...make(r), role: 'ground' })
const loose = (ops: readonly Op[], height: number, width: number): Drawing => ({ ops, height, width })
const tint = (r: ThingRequest): string | undefined => r.colour ?? undefined
const leafOf = (r: ThingRequest, summer: string): string => r.colour ?? (r.isAutumn ? '#c9783a' : summer)

const MAKERS: Readonly<Record<string, Maker>> = {
  castle: landmark(0.5, (r) => castle(r.isLit, r.colour, r.isSnowy)),
  house: landmark(0.33, (r) =>
    house({ ...(r.colour ? { wall: r.colour } : {}), isLit: r.isLit, isSnowy: r.isSnowy, name: r.name }),
  ),
  church: landmark(0.42, (r) => church(r.isLit, r.isSnowy)),
  tower: landmark(0.5, (r) => tower(r.isLit, r.isSnowy)),
  lighthouse: landmark(0.58, (r) => lighthouse(r.isLit)),
  windmill: landmark(0.46, (r) => windmill(r.isSnowy)),
  tree: landmark(0.52, (r) => leafyTree({ name: r.name, isSnowy: r.isSnowy, leaf: leafOf(r, '#6f9a4f') })),
  pine: landmark(0.52, (r) =>
    pine({ name: r.name, isSnowy: r.isSnowy, ...(r.colour ? { leaf: r.colour } : {}) }),
  ),
  birch: landmark(0.52, (r) => birch({ name: r.name, leaf: leafOf(r, '#9ab356') })),
  palm: landmark(0.48, (r) => palm({ name: r.name })),
  rocket: landmark(0.5, () => rocket()),
  bridge: landmark(0.16, () => bridge()),
  bush: ground((r) => bush({ name: r.name, isSnowy: r.isSnowy, leaf: leafOf(r, '#5d8a52') })),
  rock: ground((r) => stoneDrawing(r.name, r.colour ?? '#95928e')),
  stones: ground((r) => stones(r.name)),
  fence: ground(() => fence()),
  flower: ground((r) => loose(flowerOps(tint(r)), 46, 34)),
  car: ground((r) => car(tint(r), r.isLit)),
  bicycle: ground((r) => bicycle(tint(r))),
  sailboat: (r) => ({ ...sailboat(tint(r)), role: 'boat' }),
  rowboat: (r) => ({ ...rowboat(tint(r)), role: 'boat' }),
  'hot-air-balloon': (r) => ({ ...hotAirBalloon(tint(r)), role: 'air' }),
  balloon: (r) => ({ ...looseBalloon(balloonOps(tint(r))), role: 'air' }),
  treasure: ground(() => treasureChest()),
  tent: ground((r) => tent(tint(r))),
  campfire: ground(() => campfire()),
  fireplace: ground(() => fireplace()),
  lamp: ground((r) => streetLamp(r.isLit)),
  bench: ground((r) => bench(tint(r))),
  sofa: ground((r) => sofa(tint(r))),
  armchair: ground((r) => armchair(tint(r))),
  chair: ground((r) => chair(tint(r))),
  table: ground((r) => table(tint(r))),
  bed: ground((r) => bed(tint(r))),
  bookshelf: ground(() => bookshelf()),
  door: ground((r) => doorway(tint(r))),
  umbrella: ground((r) => ({
    ...loose([{ kind: 'group', children: umbrella(tint(r)).ops, y: -36 }], 200, 150),
    foot: 20,
  })),
  lantern: ground(() => ({
    ...loose([{ kind: 'group', children: lantern().ops, y: -66 }], 70, 40),
    lights: [{ x: 0, y: -24, radius: 190, colour: '#ffc46b', strength: 0.7 }],
  })),
  book: ground((r) => loose([{ kind: 'group', children: book(tint(r)).ops, y: -24 }], 34, 54)),
  sword: ground(() => loose([{ kind: 'group', children: sword().ops, rotate: 180, y: -98 }], 120, 34)),
  staff: ground(() => loose([{ kind: 'group', children: staff().ops, y: -96 }], 200, 30)),
  ball: ground((r) => loose(ballOps(tint(r)), 26, 26)),
}

/** The vectors of a thing and where it belongs; null for what the sky or the place draws by itself. */
export const drawThing = (request: ThingRequest): ThingDrawing | null => {
  const make = MAKERS[request.id]
  if (make) return make(request)
  const art = artDrawing(request.id, request.colour)
  const thing = artThing(request.id)
  if (!art || !thing) return null
  const role: ThingRole = thing.role === 'air' ? 'air' : thing.role === 'water' ? 'water' : 'ground'
  if (thing.heightCm >= 600) return { ...art, role: 'landmark', share: 0.44 }
  return { ...art, role }
}

/** Every thing with a drawing of its own, for the tests. */
export const isDrawable = (id: string): boolean =>
  id in MAKERS || isPartOfPlace(id) || artDrawing(id) !== null
