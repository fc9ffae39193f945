import { artThing } from '../lexicon/art-things'
import type { EntryKind } from '../lexicon/entry'
import type { PoseId } from '../spec'
import type { Match } from './match-words'

/** Things that a hand can hold, besides the art of that role. */
const HOLDABLE = new Set(['umbrella', 'lantern', 'balloon', 'book', 'sword', 'staff', 'ball', 'flower'])

export const NOUNS: ReadonlySet<EntryKind> = new Set([
  'person',
  'animal',
  'creature',
  'thing',
  'wear',
  'place',
])

export const QUALITIES: ReadonlySet<EntryKind> = new Set([
  'colour',
  'size',
  'age',
  'emotion',
  'hair',
  'number',
  'mood',
  'strewn',
])

export const JOINING: ReadonlySet<string> = new Set(['and', 'i', 'oraz'])

export const MOUNTS: ReadonlySet<string> = new Set([
  'horse',
  'unicorn',
  'donkey',
  'dragon',
  'deer',
  'cow',
  'bear',
  'polar-bear',
  'lion',
  'tiger',
  'wolf',
])

export const isHoldable = (id: string): boolean => HOLDABLE.has(id) || artThing(id)?.role === 'held'

export const isNoun = (match: Match | undefined): boolean =>
  match?.kind === 'known' && match.entries.some((e) => NOUNS.has(e.kind))

export const isParticiple = (form: string): boolean =>
  form.endsWith('ing') || /ąc(y|a|e|ego|ej|emu|ą|ym|ych|ymi)$/.test(form)

/** Clothes that nobody wears lie there as things. */
export const LOOSE_CLOTHES: Readonly<Record<string, string>> = {
  coat: 'coat',
  raincoat: 'coat',
  dress: 'dress',
  shirt: 't-shirt',
  hat: 'top-hat',
  scarf: 'scarf',
  glasses: 'glasses',
  crown: 'crown',
  backpack: 'backpack',
  boots: 'hiking-boot',
  trousers: 'jeans',
}

const ALOFT: ReadonlySet<string> = new Set(['rocket', 'hot-air-balloon', 'balloon'])

/** What a thing is seen to do by itself: stand, ride, and fly if the air is its place. */
export const thingMoves = (thing: string, act: string): boolean =>
  act === 'stand' ||
  act === 'ride' ||
  (act === 'fly' && (ALOFT.has(thing) || artThing(thing)?.role === 'air'))

/** What a mount does for its rider. */
export const MOUNT_MOVES: ReadonlySet<PoseId> = new Set(['fly', 'walk', 'run', 'jump'])

const MOVING: ReadonlySet<PoseId> = new Set(['walk', 'run', 'sit'])

/** One pose for two verbs: "walks and carries" walks; "sits and reads" is settled when the book is known. */
export const joinedPose = (before: PoseId, next: PoseId): PoseId =>
  (before === 'read' && next === 'sit') || (next === 'hold' && MOVING.has(before)) ? before : next

export const POSE_OF: Readonly<Record<string, PoseId>> = { sleep: 'lie', play: 'cheer' }

/** Endings that are plural in Polish whatever the case; others could be singular too. */
export const PLURAL_PL =
  /(owie|ów|ami|ach|om|ęta|^dzieci|^ludzie|^ludzi|^przyjaciele|yści$|auci$|^kosmici|^koledzy|^mężczyźni|^konie|^zakochani|[^aeiouyąęó](cy|sy|ty|ny|dy|wy|zy|py|ki|gi|ry|ły))$/

/** Kinds that may stand between two figures of one list. */
export const CONTINUING: ReadonlySet<EntryKind> = new Set([...QUALITIES, 'person', 'animal', 'creature'])
