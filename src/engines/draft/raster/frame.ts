/** How the scene, always 1,000 units high, is cut for a picture of a given size. */
export interface Frame {
  readonly widthPx: number
  readonly heightPx: number
  readonly sceneWidth: number
  /** Window on the scene: x, y, width, height in scene units. */
  readonly viewBox: readonly [number, number, number, number]
  /** Pixels per unit of texture. */
  readonly grain: number
}

/** Beyond these proportions a scene is composed at the limit and cut. */
const WIDEST = 2.6
const NARROWEST = 0.5
const WIDEST_PANEL = 3.6
const NARROWEST_PANEL = 0.36
/** Height of the window's middle when a very wide picture is cut: where the figures are. */
const FOCUS = 640

/** @param isPanel - panels are strips and columns: their scenes are composed at wider limits */
export const frameFor = (widthPx: number, heightPx: number, isPanel = false): Frame => {
  const aspect = widthPx / heightPx
  const composed = Math.min(
    isPanel ? WIDEST_PANEL : WIDEST,
    Math.max(isPanel ? NARROWEST_PANEL : NARROWEST, aspect),
  )
  const sceneWidth = Math.round(1000 * composed)
  const w = aspect < composed ? 1000 * aspect : sceneWidth
  const h = aspect > composed ? sceneWidth / aspect : 1000
  const x = aspect < composed ? sceneWidth * 0.42 - w / 2 : 0
  const y = Math.min(1000 - h, Math.max(0, FOCUS - h / 2))
  return {
    widthPx,
    heightPx,
    sceneWidth,
    viewBox: [x, y, w, h],
    grain: Math.max(0.6, ((widthPx / w) * 1000) / 1024),
  }
}
