import type { EntryKind } from '../lexicon/entry'
import type { Character } from '../character'
import type { EmotionId, HeldSpec, MouthId, PoseId, RelationId, SizeId, WornSpec } from '../spec'
import type { Match } from './match-words'

/** Figures named together: "two children". Filled from left to right. */
export interface FigureGroup {
  readonly kind: 'person' | 'animal' | 'creature'
  readonly id: string
  count: number
  colour: string | null
  size: SizeId | null
  age: 'old' | 'young' | null
  emotion: EmotionId
  pose: PoseId
  readonly hair: string[]
  readonly wears: WornSpec[]
  holds: HeldSpec | null
  /** What its costume would have and it goes without. */
  readonly lacks: string[]
  rides: FigureGroup | null
  relation: { how: RelationId; thing: number } | null
  /** The member of the cast whom it names: always one. */
  readonly character: Character | null
  mouth: MouthId | null
}

export interface ThingGroup {
  readonly id: string
  readonly match: Match
  count: number
  colour: string | null
  size: SizeId | null
  readonly relation: { how: RelationId; thing: number | null; figure: number | null } | null
}

export type Verdict = 'drawn' | 'notDrawn' | 'removed'

/** What a prompt says, before anything that it leaves open is decided. */
export interface Sayings {
  readonly figures: FigureGroup[]
  readonly things: ThingGroup[]
  /** Places, times, weathers … by kind, in the order of the words. */
  readonly settings: Partial<Record<EntryKind, { id: string; match: Match }[]>>
  /** Verdict on each match that carries meaning. */
  readonly verdicts: Map<Match, Verdict>
  /** Qualities whose noun is drawn or not: they share its fate. */
  readonly belongs: Map<Match, Match>
  /** Verbs and those they move: whether they are seen is known at the end. */
  readonly acts: { id: string; match: Match; groups: readonly FigureGroup[] }[]
  /** Emoji that say again what a word says: they share its verdict. */
  readonly echoes: Map<Match, Match>
  /** Nouns that "without" takes away. */
  readonly removed: { id: string; match: Match }[]
  /** Things that must not be drawn, named or not. */
  readonly absent: Set<string>
  /** Numbers above six, drawn as six. */
  readonly cut: Match[]
  /** Words for somebody who is drawn as a person and no more. */
  readonly general: Match[]
}
