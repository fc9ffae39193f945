import type { PlaceId } from '../spec'

/** Things that are part of these places, and of no other. */
const SCENERY: Readonly<Record<string, readonly PlaceId[]>> = {
  window: ['room', 'village', 'city'],
  rug: ['room'],
  path: ['forest', 'meadow', 'park', 'village', 'castle', 'city'],
}

/** Drawn with the sky; at night a window shows some of it. */
const SKY: Readonly<Record<string, readonly PlaceId[]>> = {
  moon: ['underwater'],
  star: ['underwater'],
  sun: ['underwater', 'room', 'space'],
  cloud: ['underwater', 'room', 'space'],
  rainbow: ['underwater', 'room', 'space'],
}

/** Too big for a room, out of place in the deep. */
const OUTDOOR: ReadonlySet<string> = new Set([
  'castle',
  'house',
  'church',
  'tower',
  'lighthouse',
  'windmill',
  'bridge',
  'rocket',
  'ferris-wheel',
  'circus-tent',
  'factory',
  'hospital',
  'statue-of-liberty',
])

/** The sky or the place draws it, not the layout. */
export const isPartOfPlace = (id: string): boolean => id in SCENERY || id in SKY

/** Nothing to see of it there: owned up to instead of drawn. */
export const isOutOfPlace = (id: string, place: PlaceId): boolean => {
  if (id in SCENERY) return !SCENERY[id]?.includes(place)
  if (id in SKY) return SKY[id]?.includes(place) ?? false
  return OUTDOOR.has(id) && (place === 'room' || place === 'underwater')
}

/** What a place is made of and shows whatever is said. */
const MADE_OF: Readonly<Partial<Record<PlaceId, readonly string[]>>> = {
  forest: ['tree', 'pine', 'rock', 'path'],
  meadow: ['tree', 'flower', 'path'],
  mountains: ['tree', 'pine', 'rock', 'mountains'],
  village: ['house', 'church', 'tree', 'path', 'window'],
  city: ['house', 'lamp', 'path', 'window'],
  park: ['tree', 'bush', 'path'],
  castle: ['castle', 'mountains', 'path'],
  desert: ['rock'],
  lake: ['tree', 'pine', 'rock', 'mountains'],
  beach: ['rock', 'sea'],
  space: ['rock', 'ringed-planet'],
  room: ['lamp', 'framed-picture'],
}

/** Taken away in words, but not from the picture. */
export const isMadeOf = (place: PlaceId, id: string): boolean => MADE_OF[place]?.includes(id) ?? false
