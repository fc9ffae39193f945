import type { Entry, EntryKind, Language } from '../lexicon/entry'
import { attach, type Last } from './attach'
import { BODY_PARTS, canHold, canSpeak, canWear, type Body } from '../lexicon/abilities'
import { COLOURS } from '../lexicon/qualities'
import type { EmotionId, MouthId, PoseId, RelationId, SizeId } from '../spec'
import type { Match } from './match-words'
import { type Pending, nothingPending } from './pending'
import { figureShows, heldShows, thingShows, wornShows } from './shown'
import { hasNounAhead, isMaking, isManyForm } from './noun-phrases'
import { isAlternative, isNegation, relationOf } from './relations'
import { strangerAt, type Stranger } from './strangers'
import type { FigureGroup, Sayings, Verdict } from './sayings'
import {
  CONTINUING,
  NOUNS,
  QUALITIES,
  JOINING,
  MOUNTS,
  isHoldable,
  isNoun,
  isParticiple,
  LOOSE_CLOTHES,
  MOUNT_MOVES,
  joinedPose,
  POSE_OF,
  thingMoves,
} from './word-classes'

const MOST = 6

/** Reads matches from left to right: counts and qualities wait for their noun, verbs move those named before. */
export class Grammar {
  readonly sayings: Sayings = {
    figures: [],
    things: [],
    settings: {},
    verdicts: new Map(),
    cut: [],
    general: [],
    belongs: new Map(),
    acts: [],
    echoes: new Map(),
    removed: [],
    absent: new Set(),
  }
  private pending = nothingPending()
  private open: FigureGroup[] = []
  private moved: FigureGroup[] = []
  private last: Last = null
  private isRemoving = false
  /** The last noun was taken away: `or` and `nor` take more. */
  private hasRemoved = false
  /** Clothes taken away before anybody was named. */
  private readonly unworn = new Set<string>()
  /** Figures named in one breath, `a dog and a cat`: what follows holds for all of them. */
  private together: FigureGroup[] = []
  private isJoined = false
  /** Speech before anybody was named: `says Ola`. */
  private unspoken: { id: MouthId; match: Match } | null = null
  /** Nothing but qualities since the last figure: a list goes on, `a fox, a wolf and a bear`. */
  private isList = false

  constructor(
    private readonly matches: readonly Match[],
    private readonly language: Language,
    /** Meanings that must not be drawn, each as `kind:id`. */
    private readonly unwanted: ReadonlySet<string> = new Set(),
  ) {}

  read(): Sayings {
    this.matches.forEach((match, i) => this.step(match, i))
    for (const { match } of this.pending.words) this.verdict(match, 'notDrawn')
    for (const meaning of [...this.unwanted, ...this.unworn]) {
      const [kind = '', id = ''] = meaning.split(':')
      this.leaveOut(kind, id, this.sayings.figures)
    }
    return this.sayings
  }

  private verdict(match: Match, verdict: Verdict): void {
    this.sayings.verdicts.set(match, verdict)
  }

  private step(match: Match, i: number): void {
    if (match.startsClause) this.isRemoving = this.hasRemoved = false
    if (JOINING.has(match.form)) this.isJoined = true
    const stranger = this.isRemoving ? null : strangerAt(this.matches, i, this.language)
    if (stranger) return this.meet(stranger, match)
    if (match.kind === 'unknown' || isMaking(this.matches, i, this.language)) {
      this.isList = false
      // What cannot be drawn is not there either: "without a spectrometer" is kept.
      return this.verdict(match, this.isRemoving ? 'removed' : 'notDrawn')
    }
    if (match.kind === 'number') return this.count(match, Number.parseInt(match.form, 10) || 1)
    if (match.kind === 'function') return this.connect(match)
    const entry = this.choose(match, i)
    const said = match.isEmoji ? this.matches.find((m) => !m.isEmoji && m.entries.includes(entry)) : undefined
    if (said) {
      this.sayings.echoes.set(match, said)
      return this.verdict(match, 'drawn')
    }
    if (this.unwanted.has(`${entry.kind}:${entry.id}`)) return this.verdict(match, 'removed')
    if (this.isRemoving) {
      this.verdict(match, 'removed')
      return this.remove(entry, match)
    }
    this.hasRemoved = false
    this.take(entry, match, i)
  }

  private meet({ id, count, isGeneral }: Stranger, match: Match): void {
    if (count > 1) this.pending.count = count
    if (isGeneral) this.sayings.general.push(match)
    this.figure('person', id, match)
  }

  /** Who was named, or who comes next, speaks. */
  private speak(id: MouthId, match: Match): void {
    const speakers = (this.open.length > 0 ? this.open : this.moved).filter(canSpeak)
    for (const group of speakers) group.mouth = id
    if (speakers.length === 0 && this.sayings.figures.length === 0) this.unspoken = { id, match }
    if (speakers.length > 0) this.moved = speakers
    this.open = []
    this.verdict(match, speakers.length > 0 ? 'drawn' : 'notDrawn')
  }

  /** "Without a hat": off the head of the figure before, or of everybody. */
  private remove({ kind, id }: Entry, match: Match): void {
    if (!NOUNS.has(kind)) return
    this.sayings.removed.push({ id, match })
    const figure = this.last && 'figure' in this.last ? this.sayings.figures[this.last.figure] : undefined
    if (kind === 'wear' && !figure) this.unworn.add(`${kind}:${id}`)
    this.leaveOut(kind, id, figure ? [figure] : [])
    this.isRemoving = false
    this.hasRemoved = true
  }

  private leaveOut(kind: string, id: string, figures: readonly FigureGroup[]): void {
    if (kind !== 'wear') this.sayings.absent.add(id)
    else for (const figure of figures) figure.lacks.push(id)
  }

  private connect(match: Match): void {
    if (isNegation(match.form, this.language)) this.isRemoving = true
    if (this.hasRemoved && isAlternative(match.form, this.language)) this.isRemoving = true
    const relation = relationOf(match.form, this.language)
    if (relation) this.pending.relation = relation
  }

  /** A word of several meanings: a noun where one is due, a quality where a noun follows. */
  private choose(match: Match, i: number): Entry {
    const [first] = match.entries
    if (match.entries.length === 1 || !first) return first!
    const followed = isNoun(this.matches[i + 1])
    return match.entries.find((e) => (followed ? QUALITIES.has(e.kind) : NOUNS.has(e.kind))) ?? first
  }

  private take(entry: Entry, match: Match, i: number): void {
    if (!CONTINUING.has(entry.kind)) this.isList = false
    switch (entry.kind) {
      case 'number':
        return this.count(match, Number(entry.id))
      case 'person':
      case 'animal':
      case 'creature':
        return this.figure(entry.kind, entry.id, match)
      case 'thing':
        return this.thing(entry.id, match)
      case 'wear':
        return this.wear(entry.id, match)
      case 'strewn':
        return this.strew(entry.id, match)
      case 'speech':
        return this.speak(entry.id as MouthId, match)
      case 'pose':
        return this.move(entry.id, match, i)
      case 'colour':
      case 'size':
      case 'age':
      case 'emotion':
      case 'hair':
        return this.quality(entry.kind, entry.id, match, i)
      default:
        return this.setting(entry.kind, entry.id, match)
    }
  }

  private count(match: Match, count: number): void {
    this.pending.count = Math.max(1, count)
    this.pending.countMatch = match
    this.pending.words.push({ kind: 'number', id: String(count), match })
  }

  private setting(kind: EntryKind, id: string, match: Match): void {
    const list = (this.sayings.settings[kind] ??= [])
    list.push({ id, match })
    this.verdict(match, 'drawn')
    this.pending.relation = null
    // "a small village": the size of a place is not ours to show.
    for (const { match: waiting } of this.pending.words) this.verdict(waiting, 'notDrawn')
    this.pending = nothingPending()
  }

  /** What waited for this noun; `shows` says which of it the noun can show. */
  private takePending(owner: Match, shows: (kind: EntryKind, id: string) => boolean): Pending {
    const taken = this.pending
    this.pending = nothingPending()
    for (const { kind, id, match } of taken.words) {
      this.verdict(match, shows(kind, id) ? 'drawn' : 'notDrawn')
      this.sayings.belongs.set(match, owner)
    }
    if (taken.count !== null && taken.count > MOST && taken.countMatch)
      this.sayings.cut.push(taken.countMatch)
    return { ...taken, count: taken.count === null ? null : Math.min(MOST, taken.count) }
  }

  /** The second mention is the same figure: what follows is said of it. */
  private again(known: FigureGroup, match: Match): void {
    const p = this.takePending(match, figureShows(known))
    if (p.emotion) known.emotion = p.emotion
    if (p.pose) known.pose = p.pose
    this.open = this.isJoined ? [...this.open, known] : [known]
    this.together = [known]
    this.isJoined = false
    this.last = { figure: this.sayings.figures.indexOf(known) }
    this.verdict(match, 'drawn')
  }

  private spokenBy(body: Body): MouthId | null {
    const said = this.unspoken
    this.unspoken = null
    if (!said || !canSpeak(body)) return null
    this.verdict(said.match, 'drawn')
    return said.id
  }

  private figure(kind: FigureGroup['kind'], id: string, match: Match): void {
    const known = match.character && this.sayings.figures.find((f) => f.character === match.character)
    if (known) return this.again(known, match)
    const p = this.takePending(match, figureShows({ kind, id }))
    const group: FigureGroup = {
      kind,
      id,
      count: match.character
        ? 1
        : (p.count ?? (id === 'couple' ? 2 : id === 'family' ? 3 : isManyForm(match, this.language) ? 2 : 1)),
      colour: p.colour ? (COLOURS[p.colour] ?? null) : null,
      size: p.size,
      age: p.age,
      emotion: p.emotion ?? 'calm',
      pose: p.pose ?? 'stand',
      hair: p.hair,
      wears: [],
      holds: null,
      lacks: [],
      rides: null,
      relation:
        p.relation && this.last && 'thing' in this.last ? { how: p.relation, thing: this.last.thing } : null,
      character: match.character ?? null,
      mouth: this.spokenBy({ kind, id }),
    }
    this.mount(group, p.relation)
    this.sayings.figures.push(group)
    const continues = (this.isJoined || this.isList) && !p.relation
    this.together = continues ? [...this.together, group] : [group]
    this.isJoined = false
    this.isList = true
    const moving = p.words.find((word) => word.kind === 'pose')
    if (moving) this.sayings.acts.push({ ...moving, groups: [group] })
    if (p.pose) this.moved = [group]
    else this.open = continues ? [...this.open, group] : [group]
    this.last = { figure: this.sayings.figures.length - 1 }
    this.verdict(match, 'drawn')
  }

  /** "A boy on a horse", "riding a dragon": the figure named before sits on this one. */
  private mount(group: FigureGroup, relation: RelationId | null): void {
    const rider = this.last && 'figure' in this.last ? this.sayings.figures[this.last.figure] : undefined
    if (!rider || rider.rides || !MOUNTS.has(group.id) || rider.count !== 1 || group.count !== 1) return
    if (relation !== 'on' && rider.pose !== 'ride') return
    rider.rides = group
    if (MOUNT_MOVES.has(rider.pose)) group.pose = rider.pose
    rider.pose = 'ride'
  }

  private thing(id: string, match: Match): void {
    const owner = this.last && 'figure' in this.last ? this.sayings.figures[this.last.figure] : undefined
    const { count, relation } = this.pending
    const isHeld =
      owner && !owner.holds && (count ?? 1) === 1 && isHoldable(id) && this.mayHold(owner, relation)
    const p = this.takePending(match, isHeld ? heldShows(id) : thingShows(id))
    const colour = p.colour ? (COLOURS[p.colour] ?? null) : null
    this.verdict(match, 'drawn')
    if (isHeld) {
      owner.holds = { id, colour }
      return
    }
    if (p.relation && this.last && 'figure' in this.last && owner && !owner.relation) {
      owner.relation = { how: p.relation, thing: this.sayings.things.length }
      for (const group of this.together) group.relation ??= owner.relation
    }
    this.sayings.things.push({
      id,
      match,
      count: p.count ?? (isManyForm(match, this.language) ? 3 : 1),
      colour,
      size: p.size,
      relation:
        p.relation && this.last
          ? {
              how: p.relation,
              thing: 'thing' in this.last ? this.last.thing : null,
              figure: 'figure' in this.last ? this.last.figure : null,
            }
          : null,
    })
    this.last = { thing: this.sayings.things.length - 1 }
  }

  /** "On a rocky shore": rocks lie there, and nothing that follows is said of them. */
  private strew(id: string, match: Match): void {
    this.sayings.things.push({ id, match, count: 1, colour: null, size: null, relation: null })
    this.verdict(match, 'drawn')
  }

  private mayHold(owner: FigureGroup, relation: RelationId | null): boolean {
    if (!canHold(owner)) return false
    if (relation === 'with') return true
    if (relation === 'under') return true
    return relation === null && this.usesHands(owner)
  }

  private usesHands(group: FigureGroup): boolean {
    const handy = (act: string): boolean => act === 'hold' || act === 'read' || act === 'fight'
    return handy(group.pose) || this.sayings.acts.some((a) => handy(a.id) && a.groups.includes(group))
  }

  private wear(id: string, match: Match): void {
    const index = this.last && 'figure' in this.last ? this.last.figure : this.sayings.figures.length - 1
    const owner = this.sayings.figures[index]
    const loose = LOOSE_CLOTHES[id]
    if (!owner && loose) return this.thing(loose, match)
    const isSeen = owner && canWear(owner) && (owner.kind === 'person' || !BODY_PARTS.has(id))
    const p = this.takePending(match, isSeen ? wornShows(id) : () => false)
    if (!owner || !isSeen) return this.verdict(match, 'notDrawn')
    owner.hair.push(...p.hair)
    owner.wears.push({ id, colour: p.colour ? (COLOURS[p.colour] ?? null) : null })
    this.verdict(match, 'drawn')
  }

  private move(id: string, match: Match, i: number): void {
    const pose = POSE_OF[id] ?? (id as PoseId)
    const next = this.matches[i + 1]
    const hasFigures = this.open.length > 0 || this.moved.length > 0
    if (!hasFigures && this.last && this.isMoving(id)) return this.verdict(match, 'drawn')
    const isBefore = isParticiple(match.form) && isNoun(next) && !next!.startsClause
    if (isBefore || !hasFigures) {
      this.pending.pose = pose
      if (id === 'sleep') this.pending.emotion = 'sleep'
      this.pending.words.push({ kind: 'pose', id, match })
      return
    }
    const groups = this.open.length > 0 ? this.open : this.moved
    for (const group of groups) {
      group.pose = joinedPose(group.pose, pose)
      if (id === 'sleep') group.emotion = 'sleep'
    }
    this.moved = groups
    this.open = []
    this.sayings.acts.push({ id, match, groups })
    this.verdict(match, 'drawn')
  }

  /** "A car drives", "a balloon flies": the thing before does so by itself. */
  private isMoving(id: string): boolean {
    const thing = this.last && 'thing' in this.last ? this.sayings.things[this.last.thing] : undefined
    return thing !== undefined && thingMoves(thing.id, id)
  }

  private quality(
    kind: 'colour' | 'size' | 'age' | 'emotion' | 'hair',
    id: string,
    match: Match,
    i: number,
  ): void {
    if (hasNounAhead(this.matches, i) || !this.last) {
      if (kind === 'colour') this.pending.colour = id
      else if (kind === 'size') this.pending.size = id as SizeId
      else if (kind === 'age') this.pending.age = id as 'old' | 'young'
      else if (kind === 'emotion') this.pending.emotion = id as EmotionId
      else this.pending.hair.push(id)
      this.pending.words.push({ kind, id, match })
      return
    }
    this.verdict(match, attach(this.sayings, this.last, kind, id) ? 'drawn' : 'notDrawn')
  }
}
