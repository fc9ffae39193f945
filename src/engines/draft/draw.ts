import type { RenderMime } from '@/platform/ports/render-engine'
import { emitSvg, type EmitContext } from './raster/emit-svg'
import { encode, rasterise } from './raster/rasterise'
import { frameFor, type Frame } from './raster/frame'
import { NOWHERE, readPrompt, readSetting, type Setting } from './reading/read-prompt'
import { composeScene, type Scene } from './scene/compose'
import { freeRooms, type Box } from './scene/free-room'
import { pictureFigures } from './scene/heads'
import { stagePanel, type PanelDirection } from './panel'
import { createGrade } from './scene/light'
import type { FreeRoom, PictureFigure } from './figures'
import type { SceneSpec } from './spec'
import { paint } from './styles/paint'
import { STYLES } from './styles/styles'
import type { DraftStyle, Style } from './styles/style'

export interface DraftRequest extends PanelDirection {
  /** 1–2,000 characters, Polish or English. */
  readonly prompt: string
  /** What must not be in the picture. Default: nothing. */
  readonly negativePrompt?: string
  /** Pixels, 64–2,048. */
  readonly width: number
  readonly height: number
  /** 0–2³²−1. */
  readonly seed: number
  readonly style: DraftStyle
  readonly mime: RenderMime
  /** Decides the language of a prompt that could be either; default English. */
  readonly locale?: 'pl' | 'en'
  /** What was told of pictures before this one, oldest first: where and when it is goes on until words say otherwise. */
  readonly before?: readonly string[]
}

export interface DraftPicture {
  /** The scene as plain data. */
  readonly spec: SceneSpec
  readonly bytes: Uint8Array
  readonly mime: RenderMime
  /** Words of the prompt that stand in the picture. */
  readonly drawn: string[]
  /** Words of the prompt that do not; never silently dropped. */
  readonly notDrawn: string[]
  /** Every head in the picture, where it is drawn; in the order of `spec.figures`. */
  readonly figures: readonly PictureFigure[]
  /** Of a panel: up to four rectangles without heads, hands or main things, largest first. Room for balloons; else empty. */
  readonly free: readonly FreeRoom[]
}

export interface SceneFrame {
  readonly width: number
  readonly height: number
  readonly seed: number
  readonly style: DraftStyle
}

const contextOf = (scene: Scene, style: Style, frame: ReturnType<typeof frameFor>): EmitContext => ({
  viewBox: frame.viewBox,
  widthPx: frame.widthPx,
  heightPx: frame.heightPx,
  grade: createGrade(scene.light),
  fog: scene.light.fog,
  isLightLeft: scene.isLightLeft,
  lines: style.lines,
})

/**
 * Draws a scene that is already read: raw RGB, `width` × `height` × 3 bytes. Both vector passes are rasterised at once,
 * then one loop over the pixels makes them paint.
 */
export const drawScene = async (spec: SceneSpec, frame: SceneFrame): Promise<Uint8Array> =>
  pixelsOf(stageFor(spec, frame), frame)

interface Staged {
  readonly scene: Scene
  readonly window: Frame
}

const stageFor = (spec: SceneSpec, { width, height, seed, style }: SceneFrame): Staged => {
  const window = frameFor(width, height, spec.isPanel)
  return { window, scene: composeScene(spec, window.sceneWidth, seed, STYLES[style], window.viewBox) }
}

const pixelsOf = async (
  { scene, window: frame }: Staged,
  { width, height, style: id }: SceneFrame,
): Promise<Uint8Array> => {
  const style = STYLES[id]
  const context = contextOf(scene, style, frame)
  const [colour, tone] = await Promise.all([
    rasterise(emitSvg(scene.ops, context, 'colour'), width, height),
    rasterise(emitSvg(scene.ops, context, 'tone'), width, height),
  ])
  const [x, y, w] = frame.viewBox
  const k = width / w
  return paint(
    {
      colour,
      tone,
      width,
      height,
      grain: frame.grain,
      shade: scene.light.shade,
      rim: scene.light.rim,
      pools: scene.pools.map((p) => ({ ...p, x: (p.x - x) * k, y: (p.y - y) * k, radius: p.radius * k })),
    },
    style,
  )
}

/** Heads and the room between them, as shares of the picture. */
const mapOf = (
  spec: SceneSpec,
  { scene, window: { viewBox } }: Staged,
): Pick<DraftPicture, 'figures' | 'free'> => {
  const [x, y, width, height] = viewBox
  const shared = (boxes: readonly Box[]): Box[] =>
    boxes.map((box) => ({
      x: (box.x - x) / width,
      y: (box.y - y) / height,
      width: box.width / width,
      height: box.height / height,
    }))
  return {
    figures: pictureFigures(scene.heads, spec, viewBox),
    free: spec.isPanel ? freeRooms(shared(scene.faces), shared(scene.bodies)) : [],
  }
}

const settingBefore = ({ before = [], locale = 'en', cast = [] }: DraftRequest): Setting =>
  before.reduce((earlier, words) => readSetting(words, locale, cast, earlier), NOWHERE)

/**
 * Reads a prompt and draws it. Deterministic: no clock, no chance, no locale, no files; the same request gives the same
 * bytes. Any text gives a picture; nothing in it is executed or written into the drawing.
 */
export const drawDraft = async (request: DraftRequest): Promise<DraftPicture> => {
  const {
    spec: read,
    drawn,
    notDrawn,
  } = readPrompt(request.prompt, request.locale, request.negativePrompt, request.cast, settingBefore(request))
  const spec = stagePanel(read, request)
  const staged = stageFor(spec, request)
  const pixels = await pixelsOf(staged, request)
  const bytes = await encode(pixels, request.width, request.height, request.mime)
  return { spec, bytes, mime: request.mime, drawn, notDrawn, ...mapOf(spec, staged) }
}
