import { type Locale } from '@/platform/kernel/locale'

import { type Balloon, type BalloonKind, type PageDocument, type Panel, type Point } from '../contract'
import { shapeBody } from './bodies'
import { type PlacedFigure, figuresOf } from './figures'
import { type LetteringFonts } from './fonts'
import { type Box, bounds } from '../geometry/polygon'
import { missingLetters, toMm } from './metrics'
import { type BalloonParts, type Outline, INK, PAPER, joinOutlines } from './outlines'
import { moved } from './vectors'
import { type TextBlock, fontOf, layOutBlock, placeWords } from './text-block'
import { type Pointing, chooseTail } from './choose-tail'
import { type PlacedBalloon, checkPage } from './check-page'
import { tilt, tiltOf } from './tilt'
import { type LetteringWarning } from './warnings'

/** How letters are painted; lengths in mm. */
export type LetterInk = Readonly<{ fill: string; stroke: string; strokeWidth: number }>

/** A balloon as every renderer draws it: outlines in order, then each word at its place. mm on the page. */
export type LetteredBalloon = Readonly<{
  id: string
  panel: string
  kind: BalloonKind
  /** Id of a font: its file and its CSS family. */
  font: string
  sizePt: number
  /** Of the letters: where a stroke is wider than 0 it is drawn under the fill, with round joins. */
  ink: LetterInk
  /** Before the words. Balloons that share an outline: the first one has it, the others none. */
  outlines: readonly Outline[]
  /** `x`: start of the word, `baseline`: its y, both before the turn. */
  words: readonly Readonly<{ text: string; x: number; baseline: number }>[]
  /** Around the balloon without its tail, before the turn. */
  box: Box
  /** Degrees clockwise around the middle of `box`; outlines and words turn alike. 0 but for sounds. */
  rotation: number
}>

export type LetteredPage = Readonly<{
  /** In reading order, which is the order of drawing: a joined outline comes with the first of its balloons. */
  balloons: readonly LetteredBalloon[]
  warnings: readonly LetteringWarning[]
}>

export type LetterPageOptions = Readonly<{
  language: Locale
  fonts: LetteringFonts
  /** Letters below it are warned of; points. Default 6. */
  minSize?: number
}>

const DEFAULT_MIN_SIZE_PT = 6
/** Line width around a sound's letters, half of it outside of them, as a share of their size. */
const SOUND_STROKE = 0.28

type Draft = Readonly<{
  balloon: Balloon
  panel: Panel
  block: TextBlock
  body: readonly Point[]
  text: string
}>

const draft = (balloon: Balloon, panel: Panel, { language, fonts }: LetterPageOptions): Draft => {
  const { kind, size: sizePt, width } = balloon
  const text = balloon.text[language] ?? ''
  const block = layOutBlock(text, { kind, font: fontOf(kind, fonts), sizePt, width, language })
  return { balloon, panel, block, body: moved(shapeBody(kind, block, balloon.id), balloon.at), text }
}

/** Balloons that share an outline, each group in reading order. Whoever joins one that is not there stands alone. */
const groupJoined = (drafts: readonly Draft[]): readonly (readonly [Draft, ...Draft[]])[] => {
  const groups = new Map<string, [Draft, ...Draft[]]>()
  const rootOf = new Map<string, string>()
  for (const one of drafts) {
    const { id, joins, kind } = one.balloon
    const root = joins !== null && kind !== 'sfx' && kind !== 'caption' ? rootOf.get(joins) : undefined
    const group = root === undefined ? undefined : groups.get(root)
    rootOf.set(id, group ? root! : id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  return [...groups.values()]
}

const pointingOf = ({ balloon, panel, block, body }: Draft, figures: readonly PlacedFigure[]): Pointing => ({
  kind: balloon.kind,
  middle: balloon.at,
  body,
  panel,
  heads: figures.map(({ head }) => head),
  sizeMm: toMm(block.sizePt),
  target: balloon.tail,
})

/** Of balloons that share an outline the last one that points has the tail: they are stacked towards the mouth. */
const speakerOf = (group: readonly Draft[]): Draft | undefined =>
  group.findLast(({ balloon }) => balloon.tail !== null || balloon.kind === 'off')

const inkOf = (kind: BalloonKind, sizePt: number): LetterInk =>
  kind === 'sfx'
    ? { fill: PAPER, stroke: INK, strokeWidth: SOUND_STROKE * toMm(sizePt) }
    : { fill: INK, stroke: 'none', strokeWidth: 0 }

const letter = ({ balloon, block, body }: Draft, outlines: readonly Outline[]): LetteredBalloon => ({
  id: balloon.id,
  panel: balloon.panel,
  kind: balloon.kind,
  font: block.font.id,
  sizePt: block.sizePt,
  ink: inkOf(balloon.kind, block.sizePt),
  outlines,
  words: placeWords(block, balloon.at),
  box: bounds(body),
  rotation: tiltOf(balloon.id, balloon.kind),
})

const textWarnings = ({ balloon, block, text }: Draft, minSize: number): readonly LetteringWarning[] => [
  ...(block.sizePt < minSize ? [{ code: 'tooSmall', balloon: balloon.id } as const] : []),
  ...(block.isBroken ? [{ code: 'brokenWord', balloon: balloon.id } as const] : []),
  ...(missingLetters(text.normalize('NFC'), block.font).length > 0
    ? [{ code: 'missingLetters', balloon: balloon.id } as const]
    : []),
]

/** Balloons of the page with words in the language, in panels that are there. */
const draftAll = (
  page: PageDocument,
  options: LetterPageOptions,
): Readonly<{ drafts: readonly Draft[]; warnings: readonly LetteringWarning[] }> => {
  const panels = new Map(page.panels.map((panel) => [panel.id, panel]))
  const drafts: Draft[] = []
  const warnings: LetteringWarning[] = []
  for (const balloon of page.balloons) {
    const panel = panels.get(balloon.panel)
    const hasText = (balloon.text[options.language] ?? '').trim() !== ''
    if (panel && hasText) drafts.push(draft(balloon, panel, options))
    else warnings.push({ code: panel ? 'missingText' : 'missingPanel', balloon: balloon.id })
  }
  return { drafts, warnings }
}

/**
 * Letters a page: every balloon of it that has words in the language, as outlines and words in mm.
 * Pure: the same page gives the same millimetres in the browser, the worker and every export.
 *
 * @returns balloons without words are left out; a warning says so, as of all that a letterer would mend
 */
export const letterPage = (page: PageDocument, options: LetterPageOptions): LetteredPage => {
  const { drafts, warnings } = draftAll(page, options)
  const figures = new Map(page.panels.map((panel) => [panel.id, figuresOf(panel)]))
  const spines: (readonly Point[])[] = []
  const lettered = new Map<string, LetteredBalloon>()
  const placed: PlacedBalloon[] = []
  const unjoined: LetteringWarning[] = []
  for (const group of groupJoined(drafts)) {
    const speaker = speakerOf(group)
    const obstacles = drafts.filter((one) => !group.includes(one)).map(({ body }) => body)
    const tail =
      speaker && chooseTail(pointingOf(speaker, figures.get(speaker.panel.id) ?? []), spines, obstacles)
    const parts = (one: Draft): BalloonParts => ({
      kind: one.balloon.kind,
      middle: one.balloon.at,
      body: one.body,
      tailPolygons: one === speaker && tail ? tail.polygons : [],
      bubbles: one === speaker && tail ? tail.bubbles : [],
    })
    const [first, ...others] = group
    const { outlines, isOne } = joinOutlines([parts(first), ...others.map(parts)])
    if (!isOne) unjoined.push({ code: 'notJoined', balloon: first.balloon.id })
    for (const one of group) {
      lettered.set(one.balloon.id, letter(one, one === first ? outlines : []))
      placed.push({
        id: one.balloon.id,
        kind: one.balloon.kind,
        group: first.balloon.id,
        body: tilt(one.body, tiltOf(one.balloon.id, one.balloon.kind)),
        panel: one.panel,
        spine: one === speaker && tail ? tail.spine : null,
      })
    }
    if (tail) spines.push(tail.spine)
  }
  return {
    balloons: drafts.map(({ balloon }) => lettered.get(balloon.id)!),
    warnings: [
      ...warnings,
      ...drafts.flatMap((one) => textWarnings(one, options.minSize ?? DEFAULT_MIN_SIZE_PT)),
      ...unjoined,
      ...checkPage(placed, figures),
    ],
  }
}
