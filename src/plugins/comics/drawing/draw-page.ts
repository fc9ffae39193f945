import type { Panel, PageDocument } from '../contract'
import { coverBox } from '../geometry/cover'
import { bounds } from '../geometry/polygon'
import type { PageFormat } from '../geometry/formats'
import type { LetteredBalloon, LetteredPage } from '../lettering/letter-page'
import { toMm } from '../lettering/metrics'
import { pathOf, type DrawingItem, type PageDrawing, type WordsItem } from './drawing'

const INK = '#16161a'
/** Of a panel without a picture: paper that waits. */
const EMPTY = '#eceae4'
const BORDER_MM = 0.5

const panelItems = ({ shape, border, picture, alt }: Panel, language: 'pl' | 'en'): DrawingItem[] => {
  const d = pathOf(shape)
  const inside: DrawingItem = picture
    ? {
        kind: 'picture',
        picture: picture.id,
        clip: shape,
        box: coverBox(bounds(shape), picture),
        alt: alt[language] ?? '',
      }
    : { kind: 'path', d, fill: EMPTY, stroke: null, strokeWidth: 0, dash: [], turn: null }
  const edge: DrawingItem = {
    kind: 'path',
    d,
    fill: null,
    stroke: INK,
    strokeWidth: BORDER_MM,
    dash: [],
    turn: null,
  }
  return border === 'line' ? [inside, edge] : [inside]
}

const turnOf = ({ rotation, box }: LetteredBalloon): WordsItem['turn'] =>
  rotation === 0 ? null : { degrees: rotation, about: [box.x + box.width / 2, box.y + box.height / 2] }

const balloonItems = (balloon: LetteredBalloon): DrawingItem[] => {
  const { outlines, words, font, sizePt, ink } = balloon
  const turn = turnOf(balloon)
  return [
    ...outlines.map(({ d, fill, stroke, strokeWidth, dash }): DrawingItem => ({
      kind: 'path',
      d,
      fill,
      stroke: strokeWidth > 0 ? stroke : null,
      strokeWidth,
      dash,
      turn,
    })),
    {
      kind: 'words',
      font,
      size: toMm(sizePt),
      fill: ink.fill,
      outline: ink.strokeWidth > 0 ? { colour: ink.stroke, width: ink.strokeWidth } : null,
      words,
      turn,
    },
  ]
}

export interface DrawPageOptions {
  readonly language: 'pl' | 'en'
  /** False leaves the art alone. Default true */
  readonly hasLetters?: boolean
  /** Id of the one panel that is drawn, with its balloons. Default all */
  readonly panel?: string
}

/** A page and its letters as what is drawn, bottom to top: panels in reading order, then balloons. */
export const drawPage = (
  page: PageDocument,
  lettered: LetteredPage,
  format: PageFormat,
  { language, hasLetters = true, panel: only }: DrawPageOptions,
): PageDrawing => ({
  width: format.width,
  height: format.height,
  bleed: format.bleed,
  items: [
    ...page.panels.filter(({ id }) => !only || id === only).flatMap((panel) => panelItems(panel, language)),
    ...(hasLetters
      ? lettered.balloons.filter(({ panel }) => !only || panel === only).flatMap(balloonItems)
      : []),
  ],
})
