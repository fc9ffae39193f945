import type { Mark } from '@/platform/marking/xmp-packet'

import type { Direction, FormatId, PageDocument, PanelFigure } from '../contract'
import { loadLetteringFonts } from '../lettering/fonts'
import { finishPage, type PageRemark } from '../storyboard/finish-page'
import type { PanelRequest } from '../storyboard/panel-request'
import { planPages, type PagePlan } from '../storyboard/plan-page'
import type { Script, ScriptCast } from '../script/script'

export interface DrawnPanel {
  /** A marked file. */
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width: number
  readonly height: number
  readonly figures: readonly PanelFigure[]
  /** Words of the description that are not in the picture. */
  readonly notDrawn: readonly string[]
}

/** Whoever draws panels, with the whole cast known. */
export type PanelArtist = (request: PanelRequest) => Promise<DrawnPanel>

export interface MakeComicOptions {
  readonly title: string
  readonly format: FormatId
  readonly direction: Direction
  readonly seed: number
  /** For paper: pictures of 300 dots an inch, bleed and crop marks. */
  readonly isPrint: boolean
  readonly draw: PanelArtist
  /** Who draws, for the mark of origin in every file. */
  readonly mark: Mark
  /** Panels that are drawn at the same time. Default 2 */
  readonly atOnce?: number
  readonly signal?: AbortSignal
  /** After each panel: 0–1. */
  readonly onProgress?: (share: number) => void
}

/** A comic that is whole, outside of any library. */
export interface MadeComic {
  readonly title: string
  readonly language: 'pl' | 'en'
  readonly format: FormatId
  readonly direction: Direction
  readonly isPrint: boolean
  readonly mark: Mark
  readonly cast: readonly ScriptCast[]
  readonly pages: readonly PageDocument[]
  readonly pictures: ReadonlyMap<string, DrawnPanel>
  readonly remarks: readonly PageRemark[]
}

const PRINT_DPI = 300
const SCREEN_DPI = 200

const drawAll = async (
  plans: readonly PagePlan[],
  { draw, atOnce = 2, signal, onProgress }: MakeComicOptions,
): Promise<Map<string, DrawnPanel>> => {
  const waiting = plans.flatMap(({ panels }) => panels.map(({ request }) => request))
  const count = waiting.length
  const drawn = new Map<string, DrawnPanel>()
  const next = async (): Promise<void> => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      signal?.throwIfAborted()
      drawn.set(request.panel, await draw(request))
      onProgress?.(drawn.size / count)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  return drawn
}

/** A script as a comic: layouts, pictures, letters. Pure but for `draw`. */
export const makeComic = async (script: Script, options: MakeComicOptions): Promise<MadeComic> => {
  const { title, format, direction, seed, isPrint, mark } = options
  const plans = planPages(script, { format, direction, seed, dpi: isPrint ? PRINT_DPI : SCREEN_DPI })
  const pictures = await drawAll(plans, options)
  const placed = new Map(
    [...pictures].map(([id, { width, height, figures }]) => [
      id,
      { id, width, height, figures: [...figures] },
    ]),
  )
  const fonts = await loadLetteringFonts()
  const finished = plans.map((plan) =>
    finishPage(plan, placed, { language: script.language, format, direction, fonts }),
  )
  return {
    title,
    language: script.language,
    format,
    direction,
    isPrint,
    mark,
    cast: script.cast,
    pages: finished.map(({ page }) => page),
    pictures,
    remarks: finished.flatMap(({ remarks }) => remarks),
  }
}
