import type { EmotionId, PoseId, RelationId, SizeId } from '../spec'
import type { EntryKind } from '../lexicon/entry'
import type { Match } from './match-words'

export type Pending = {
  count: number | null
  countMatch: Match | null
  colour: string | null
  size: SizeId | null
  age: 'old' | 'young' | null
  emotion: EmotionId | null
  pose: PoseId | null
  hair: string[]
  relation: RelationId | null
  /** The words behind all this and what each of them says; `id` of a number is the number. */
  words: { kind: EntryKind; id: string; match: Match }[]
}

export const nothingPending = (): Pending => ({
  count: null,
  countMatch: null,
  colour: null,
  size: null,
  age: null,
  emotion: null,
  pose: null,
  hair: [],
  relation: null,
  words: [],
})
