import type { Panel, Shot } from '../contract'
import { mmToPx } from '../geometry/formats'
import { bounds } from '../geometry/polygon'
import type { Manner, ScriptItem } from '../script/script'

/** Bounds of the engines. */
const SIDE_MAX_PX = 2_048
const SIDE_MIN_PX = 64

export type Mouth = 'talk' | 'shout' | 'whisper' | 'closed'

/** What an engine is asked for to draw one panel. */
export interface PanelRequest {
  readonly panel: string
  /** As the script describes it. */
  readonly prompt: string
  /** How the panels before it are described, oldest first: where and when it is goes on from there. */
  readonly before: readonly string[]
  readonly width: number
  readonly height: number
  readonly seed: number
  readonly shot: Shot | null
  /** Ids of the cast that have to be seen. */
  readonly cast: readonly string[]
  readonly acting: readonly { readonly character: string; readonly mouth: Mouth }[]
}

const MOUTHS: Readonly<Record<Manner, Mouth | null>> = {
  speech: 'talk',
  shout: 'shout',
  whisper: 'whisper',
  thought: 'closed',
  // Not in the picture.
  radio: null,
  off: null,
}

/** Who speaks in the picture, and how; of several balloons the first counts. */
const actingOf = (items: readonly ScriptItem[]): PanelRequest['acting'] => {
  const mouths = new Map<string, Mouth>()
  for (const item of items) {
    if (item.kind !== 'dialogue' || mouths.has(item.speaker)) continue
    const mouth = MOUTHS[item.manner]
    if (mouth) mouths.set(item.speaker, mouth)
  }
  return [...mouths].map(([character, mouth]) => ({ character, mouth }))
}

/** Pixels of a panel's picture: the rectangle around its shape at `dpi`, within what engines draw. */
export const pixelsOf = ({ shape }: Pick<Panel, 'shape'>, dpi: number): { width: number; height: number } => {
  const { width, height } = bounds(shape)
  const scale = Math.min(mmToPx(1, dpi), SIDE_MAX_PX / Math.max(width, height))
  const side = (mm: number): number => Math.min(SIDE_MAX_PX, Math.max(SIDE_MIN_PX, Math.round(mm * scale)))
  return { width: side(width), height: side(height) }
}

/** So many faces are still read from nearer. */
const FACES_MAX = 3

/** Where people talk and nothing is said of the camera, it is near enough for their faces. */
const shotFor = ({ cast }: Panel, items: readonly ScriptItem[]): Shot | null =>
  cast.length > 0 && cast.length <= FACES_MAX && actingOf(items).length > 0 ? 'medium' : null

export const requestOf = (
  panel: Panel,
  items: readonly ScriptItem[],
  before: readonly string[],
  dpi: number,
): PanelRequest => ({
  panel: panel.id,
  prompt: panel.description,
  before,
  ...pixelsOf(panel, dpi),
  seed: panel.seed,
  shot: panel.shot ?? shotFor(panel, items),
  cast: panel.cast,
  acting: actingOf(items),
})
