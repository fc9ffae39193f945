import type { Look } from './vectors/people/look'

/**
 * A scene as plain data: what the reader makes of a prompt, what a comic panel stores, what the composer draws.
 * Types rather than interfaces, so that a spec is assignable to `JsonObject` as it stands.
 */
export type PlaceId =
  | 'meadow'
  | 'forest'
  | 'mountains'
  | 'beach'
  | 'sea'
  | 'lake'
  | 'city'
  | 'village'
  | 'castle'
  | 'desert'
  | 'park'
  | 'room'
  | 'space'
  | 'underwater'

export type TimeId = 'day' | 'morning' | 'sunset' | 'dusk' | 'night'
export type WeatherId = 'rain' | 'storm' | 'fog' | 'snow' | 'cloudy'
export type SeasonId = 'autumn' | 'winter'
export type MoodId = 'joyful' | 'gloomy' | 'mysterious' | 'calm' | 'tense'
export type SizeId = 'small' | 'big'
export type EmotionId = 'calm' | 'joy' | 'sad' | 'anger' | 'fear' | 'surprise' | 'sleep'

/** What a mouth does while its figure speaks; `closed` overrides what the feeling would open. */
export const MOUTHS = ['talk', 'shout', 'whisper', 'closed'] as const
export type MouthId = (typeof MOUTHS)[number]

/** How somebody looks, as far as it is settled; `colour` is fur, feathers or metal. */
export type LookSpec = { [K in keyof Look]?: Look[K] } & { colour?: string }

export type PoseId =
  | 'stand'
  | 'walk'
  | 'run'
  | 'sit'
  | 'lie'
  | 'wave'
  | 'point'
  | 'cheer'
  | 'jump'
  | 'dance'
  | 'hold'
  | 'read'
  | 'umbrella'
  | 'fight'
  | 'ride'
  | 'fly'
  | 'look'

export type RelationId = 'on' | 'under' | 'over' | 'behind' | 'before' | 'in' | 'with' | 'beside'

/** Something worn: `id` of the wardrobe (`coat`, `hat`, `scarf`, …). */
export type WornSpec = { id: string; colour: string | null }

export type HeldSpec = { id: string; colour: string | null }

/** One person, animal or creature: two children are two figures. */
export type FigureSpec = {
  kind: 'person' | 'animal' | 'creature'
  id: string
  pose: PoseId
  emotion: EmotionId
  colour: string | null
  size: SizeId | null
  wears: WornSpec[]
  holds: HeldSpec | null
  /** What its costume would have and it goes without: ids of the wardrobe. */
  lacks?: string[]
  /** The figure it rides on, index into `figures`. */
  rides: number | null
  /** Where it is, seen from a thing of the scene (index into `things`). */
  relation: { how: RelationId; thing: number } | null
  /** Id of the character of the cast that this is. */
  character?: string
  /** What the character's record settles; what the words say it wears comes on top. */
  look?: LookSpec
  /** Default: what the feeling makes of it. */
  mouth?: MouthId
}

/** A figure of which nothing but its kind is said. */
export const plainFigure = (kind: FigureSpec['kind'], id: string): FigureSpec => ({
  kind,
  id,
  pose: 'stand',
  emotion: 'calm',
  colour: null,
  size: null,
  wears: [],
  holds: null,
  rides: null,
  relation: null,
})

/** One kind of thing and how many of it, 1–6. */
export type ThingSpec = {
  id: string
  count: number
  colour: string | null
  size: SizeId | null
  /** What was named before it is on, in, behind … this thing: index into `things`, or of the figures' group. */
  relation: { how: RelationId; thing: number | null; figure: number | null } | null
}

export type SceneSpec = {
  version: 1
  place: PlaceId
  time: TimeId
  weather: WeatherId | null
  season: SeasonId | null
  mood: MoodId | null
  shot: 'wide' | 'medium' | 'close'
  figures: FigureSpec[]
  things: ThingSpec[]
  /** Things that the place or the sky would show by itself and must not: `moon`, `star`, `window`, … */
  absent?: string[]
  /** A panel of a comic: figures face each other and room is left for balloons. Default: a picture of its own. */
  isPanel?: boolean
}
