import type { BalloonKind, Direction, FormatId, PageDocument, Panel, PanelPicture } from '../contract'
import { PAGE_FORMATS, type PageFormat } from '../geometry/formats'
import { boxPolygon } from '../geometry/polygon'
import { figuresOf } from '../lettering/figures'
import type { LetteringFonts } from '../lettering/fonts'
import { placeBalloons, type PlacementItem } from '../lettering/place-balloons'
import type { LetteringWarning } from '../lettering/warnings'
import type { ScriptItem } from '../script/script'
import type { PagePlan } from './plan-page'

/** Letters of dialogue on paper, and the least that is still read with ease; points. */
const LETTERS_PT = 8.5
const LETTERS_MIN_PT = 6.5

export interface FinishOptions {
  readonly language: 'pl' | 'en'
  readonly format: FormatId
  readonly direction: Direction
  readonly fonts: LetteringFonts
}

/** A warning of a letterer, and where: numbers of page and panel, from 1. */
export interface PageRemark extends LetteringWarning {
  readonly page: number
  readonly panel: number
}

export interface FinishedPage {
  readonly page: PageDocument
  readonly remarks: readonly PageRemark[]
}

const kindOf = (item: ScriptItem): BalloonKind => (item.kind === 'dialogue' ? item.manner : item.kind)

const itemsOf = (panel: Panel, items: readonly ScriptItem[], language: 'pl' | 'en'): PlacementItem[] =>
  items.map((item, index) => ({
    id: `${panel.id}-b${index + 1}`,
    kind: kindOf(item),
    speaker: item.kind === 'dialogue' ? item.speaker : null,
    text: { [language]: item.text },
  }))

const liveArea = ({ width, height, live }: PageFormat) =>
  boxPolygon({ x: live, y: live, width: width - 2 * live, height: height - 2 * live })

/** A page with its pictures and its balloons, each clear of every head that is known. */
export const finishPage = (
  { number, panels: plans }: PagePlan,
  pictures: ReadonlyMap<string, PanelPicture>,
  { language, format, direction, fonts }: FinishOptions,
): FinishedPage => {
  const live = liveArea(PAGE_FORMATS[format])
  const finished = plans.map(({ panel: empty, items }, index) => {
    const panel: Panel = { ...empty, picture: pictures.get(empty.id) ?? null }
    const { balloons, warnings } = placeBalloons(
      panel.shape,
      figuresOf(panel),
      itemsOf(panel, items, language),
      { panel: panel.id, direction, language, fonts, size: LETTERS_PT, minSize: LETTERS_MIN_PT, live },
    )
    return {
      panel,
      balloons,
      remarks: warnings.map((warning) => ({ ...warning, page: number, panel: index + 1 })),
    }
  })
  return {
    page: {
      schema: 1,
      panels: finished.map(({ panel }) => panel),
      balloons: finished.flatMap(({ balloons }) => balloons),
    },
    remarks: finished.flatMap(({ remarks }) => remarks),
  }
}
