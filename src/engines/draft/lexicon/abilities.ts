import type { PoseId } from '../spec'
import { isPartOfPlace } from './whereabouts'

/**
 * What the vectors can show of a figure or a thing, so that reading claims no more than stands in the picture.
 * `scene/abilities.test.ts` holds these tables and the drawings together.
 */
export interface Body {
  readonly kind: 'person' | 'animal' | 'creature'
  readonly id: string
}

/** Animals that nothing can be put on or into the hands of. */
const HANDLESS: ReadonlySet<string> = new Set([
  'horse',
  'donkey',
  'unicorn',
  'deer',
  'cow',
  'sheep',
  'goat',
  'bird',
  'owl',
])

const HOOFED_POSES: readonly PoseId[] = ['stand', 'look', 'fly', 'walk', 'run', 'jump', 'lie']

/** Poses of those that have not all of them. */
const POSES: Readonly<Record<string, readonly PoseId[]>> = {
  horse: HOOFED_POSES,
  donkey: HOOFED_POSES,
  unicorn: HOOFED_POSES,
  deer: HOOFED_POSES,
  cow: HOOFED_POSES,
  sheep: HOOFED_POSES,
  goat: HOOFED_POSES,
  bird: ['stand', 'look', 'fly', 'sit'],
  owl: ['stand', 'look', 'fly', 'sit'],
  dragon: ['stand', 'look', 'fly'],
  ghost: ['stand', 'look', 'fly'],
  snowman: ['stand', 'look'],
  alien: ['stand', 'look', 'fly', 'wave', 'cheer'],
  robot: ['stand', 'look', 'fly', 'wave', 'cheer', 'hold', 'read'],
}

export const canHold = ({ kind, id }: Body): boolean =>
  kind === 'creature' ? id === 'robot' : !HANDLESS.has(id)

export const canWear = (body: Body): boolean => body.kind !== 'creature' && canHold(body)

/** True when the figure can be seen in the pose. */
export const canPose = ({ id }: Body, pose: PoseId): boolean => POSES[id]?.includes(pose) ?? true

/** Old people have a look of their own; nothing else ages. */
const AGEING: ReadonlySet<string> = new Set(['woman', 'man', 'person'])
const OLD: ReadonlySet<string> = new Set(['grandma', 'grandpa', 'wizard', 'king', 'santa'])

export const showsAge = ({ kind, id }: Body, age: 'old' | 'young'): boolean =>
  kind === 'person' && (age === 'old' ? AGEING.has(id) || OLD.has(id) : !OLD.has(id))

export const showsEmotion = ({ kind, id }: Body): boolean => kind === 'person' || id === 'robot'

/** Beaks and dragons' jaws stay closed. */
export const canSpeak = ({ id }: Body): boolean => !['bird', 'owl', 'dragon'].includes(id)

export const showsColour = ({ id }: Body): boolean => id !== 'ghost' && id !== 'snowman'

/** Things that keep their own colours. */
const COLOURLESS: ReadonlySet<string> = new Set(
  (
    'church tower lighthouse windmill palm fence bridge rocket campfire fireplace lamp treasure bookshelf window lantern sword staff moon sun star cloud rainbow ' +
    'path elephant zebra rhinoceros gorilla skunk badger seal shark wrench envelope newspaper toilet wastebasket bone spiral-shell chess-pawn spoon gear moai musical-note headphone'
  ).split(' '),
)

export const takesColour = (thing: string): boolean => !COLOURLESS.has(thing)

/** Clothes that keep their own colours. */
const COLOURLESS_CLOTHES: ReadonlySet<string> = new Set(['crown', 'glasses', 'mask'])

/** Parts of a body that words treat like clothes: "in a coat, with green eyes". */
export const BODY_PARTS: ReadonlySet<string> = new Set(['hair', 'eyes'])

export const clothTakesColour = (cloth: string): boolean => !COLOURLESS_CLOTHES.has(cloth)

/** How many there are of a thing is the place's to say when the place draws it; stars are many anyway. */
export const takesCount = (thing: string, count: number): boolean =>
  count === 1 || thing === 'star' || !isPartOfPlace(thing)

export const takesSize = (thing: string): boolean => !isPartOfPlace(thing)

/** Drawn, but nobody is drawn playing them. */
export const INSTRUMENTS: ReadonlySet<string> = new Set([
  'violin',
  'guitar',
  'trumpet',
  'saxophone',
  'drum',
  'accordion',
  'musical-keyboard',
])

/** What one is seen to ride on, besides animals. */
export const VEHICLES: ReadonlySet<string> = new Set(['bicycle', 'rowboat', 'sailboat'])

/** Too short to lie on: people sleep there sitting up. */
export const SHORT_SEATS: ReadonlySet<string> = new Set(['armchair', 'chair', 'rock', 'rowboat'])
