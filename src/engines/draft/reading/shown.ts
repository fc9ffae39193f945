import {
  canPose,
  clothTakesColour,
  INSTRUMENTS,
  SHORT_SEATS,
  showsAge,
  showsColour,
  showsEmotion,
  takesColour,
  takesCount,
  takesSize,
  VEHICLES,
  type Body,
} from '../lexicon/abilities'
import type { EntryKind } from '../lexicon/entry'
import type { FigureGroup, Sayings } from './sayings'
import { POSE_OF } from './word-classes'

type Shows = (kind: EntryKind, id: string) => boolean

/** Which qualities can be seen of a figure; its poses are judged at the end, by `settleActs`. */
export const figureShows =
  (body: Body): Shows =>
  (kind, id) => {
    if (kind === 'colour') return showsColour(body)
    if (kind === 'age') return showsAge(body, id === 'old' ? 'old' : 'young')
    if (kind === 'emotion') return showsEmotion(body)
    return kind !== 'hair' || (body.kind === 'person' && !id.startsWith('length-'))
  }

export const thingShows =
  (thing: string): Shows =>
  (kind, id) => {
    if (kind === 'colour') return takesColour(thing)
    if (kind === 'size') return takesSize(thing)
    return kind === 'number' && takesCount(thing, Number(id))
  }

/** In the hand everything has one size. */
export const heldShows =
  (thing: string): Shows =>
  (kind, id) =>
    kind !== 'size' && thingShows(thing)(kind, id)

export const wornShows =
  (cloth: string): Shows =>
  (kind, id) =>
    kind === 'colour'
      ? clothTakesColour(cloth)
      : kind === 'hair'
        ? cloth === 'hair'
        : kind === 'number' && (id === '1' || cloth === 'eyes')

const isAboard = (group: FigureGroup, sayings: Sayings): boolean => {
  const thing = group.relation ? sayings.things[group.relation.thing]?.id : undefined
  return thing !== undefined && VEHICLES.has(thing) && ['on', 'in'].includes(group.relation?.how ?? '')
}

const isPlayingMusic = (group: FigureGroup, sayings: Sayings): boolean =>
  (group.holds !== null && INSTRUMENTS.has(group.holds.id)) ||
  sayings.things.some((thing) => INSTRUMENTS.has(thing.id))

const isSeen = (group: FigureGroup, act: string, sayings: Sayings): boolean => {
  const pose = POSE_OF[act] ?? act
  if (act === 'hold') return group.holds !== null
  if (act === 'ride') return group.rides !== null || isAboard(group, sayings)
  if (act === 'read' && group.holds === null && group.id === 'robot') return false
  if (act === 'lie' && isUpright(group, sayings)) return false
  if (act === 'play' && isPlayingMusic(group, sayings)) return false
  if (group.rides?.pose === pose) return canPose(group.rides, group.rides.pose)
  return group.pose === pose && canPose(group, group.pose)
}

/** In a chair people sleep sitting up. */
const isUpright = (group: FigureGroup, sayings: Sayings): boolean => {
  const seat = group.relation ? sayings.things[group.relation.thing]?.id : undefined
  return group.kind === 'person' && seat !== undefined && SHORT_SEATS.has(seat)
}

/** Nobody sits on an invisible horse, nor cheers at a piano. */
const rest = (group: FigureGroup, sayings: Sayings): void => {
  const isIdle =
    (group.pose === 'ride' && !group.rides && !isAboard(group, sayings)) ||
    (group.pose === 'cheer' && isPlayingMusic(group, sayings))
  if (isIdle) group.pose = 'stand'
}

/** A book in hand is read sitting down, if sitting was said as well. */
const settle = (group: FigureGroup, sayings: Sayings): void => {
  const does = (act: string): boolean =>
    sayings.acts.some(({ id, groups }) => id === act && groups.includes(group))
  if (does('sit') && does('read') && group.holds?.id === 'book') group.pose = 'sit'
}

const isSittingReader = (group: FigureGroup, act: string): boolean =>
  act === 'read' && group.pose === 'sit' && group.holds?.id === 'book'

/** A verb that moves several is seen when one of them does it; what nobody is seen to do is owned up to. */
export const settleActs = (sayings: Sayings): void => {
  for (const group of sayings.figures) settle(group, sayings)
  for (const { id, match, groups } of sayings.acts) {
    const isShown = groups.some((group) => isSittingReader(group, id) || isSeen(group, id, sayings))
    sayings.verdicts.set(match, isShown ? 'drawn' : 'notDrawn')
  }
  for (const group of sayings.figures) rest(group, sayings)
}
