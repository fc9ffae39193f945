import { channels, type Hex } from '../vectors/colour'
import { noiseTiles, TILE } from './noise'
import type { Row, Sheet, Style } from './style'

/** A pool of light on the finished picture, in pixels. */
export interface LightPool {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Hex
  /** 0–1. */
  readonly strength: number
}

export interface Canvas {
  /** Raw RGB of the colour pass and of the tone pass, same size. */
  readonly colour: Uint8Array
  readonly tone: Uint8Array
  readonly width: number
  readonly height: number
  readonly grain: number
  readonly shade: Hex
  readonly rim: Hex
  readonly pools: readonly LightPool[]
}

const MASK = TILE - 1

const createRow = (width: number): { -readonly [K in keyof Row]: Row[K] } => {
  const array = (): Float32Array => new Float32Array(width)
  return {
    y: 0,
    width,
    r: array(),
    g: array(),
    b: array(),
    shadow: array(),
    light: array(),
    lamp: array(),
    vignette: array(),
    white: array(),
    fibre: array(),
    blotch: array(),
    brush: array(),
  }
}

const tonalBounds = (colour: Uint8Array): { darkest: number; lightest: number } => {
  const counts = new Uint32Array(256)
  let n = 0
  for (let i = 0; i + 2 < colour.length; i += 21) {
    const value = (colour[i]! * 54 + colour[i + 1]! * 183 + colour[i + 2]! * 19) >> 8
    counts[value]!++
    n++
  }
  let seen = 0
  let darkest = 0
  let lightest = 255
  for (let v = 0; v < 256; v++) {
    seen += counts[v]!
    if (seen <= n * 0.04) darkest = v
    if (seen <= n * 0.96) lightest = v
  }
  return { darkest, lightest: Math.max(lightest, darkest + 1) }
}

const fillNoise = (row: Row, y: number, grain: number): void => {
  const tiles = noiseTiles()
  const ty = Math.floor(y / grain)
  for (let x = 0; x < row.width; x++) {
    const tx = (x / grain) | 0
    const i = ((ty & MASK) << 8) | (tx & MASK)
    // A slant, so that brush marks do not lie like a ruled page.
    const b = (((ty + (tx >> 2)) & MASK) << 8) | (tx & MASK)
    row.white[x] = tiles.white[i]!
    row.fibre[x] = tiles.fibre[i]!
    row.blotch[x] = tiles.blotch[(((ty >> 1) & MASK) << 8) | ((tx >> 1) & MASK)]!
    row.brush[x] = tiles.brush[b]!
  }
}

const fillColour = (row: Row, y: number, canvas: Canvas, reach: number): void => {
  const { bend, fine } = noiseTiles()
  const { colour, tone, width, height, grain } = canvas
  const ty = Math.floor(y / grain)
  for (let x = 0; x < width; x++) {
    const tx = (x / grain) | 0
    const i = ((ty & MASK) << 8) | (tx & MASK)
    const f = fine[i]! - 0.5
    const sx = x + ((bend[i]! - 0.5) * 2 + f) * reach + 0.5
    const sy = y + ((bend[(((ty + 97) & MASK) << 8) | ((tx + 53) & MASK)]! - 0.5) * 2 + f) * reach + 0.5
    const cx = sx < 0 ? 0 : sx > width - 1 ? width - 1 : sx | 0
    const cy = sy < 0 ? 0 : sy > height - 1 ? height - 1 : sy | 0
    const at = (cy * width + cx) * 3
    row.r[x] = colour[at]!
    row.g[x] = colour[at + 1]!
    row.b[x] = colour[at + 2]!
    const s = tone[at]! / 200
    row.shadow[x] = s > 1 ? 1 : s
    row.light[x] = tone[at + 1]! / 255
  }
}

interface Pool extends LightPool {
  readonly rgb: readonly [number, number, number]
}

const pourLight = (row: Row, y: number, pool: Pool): void => {
  const dy = y - pool.y
  const r2 = pool.radius * pool.radius
  const half2 = r2 - dy * dy
  if (half2 <= 0) return
  const half = Math.sqrt(half2)
  const from = Math.max(0, Math.ceil(pool.x - half))
  const to = Math.min(row.width - 1, Math.floor(pool.x + half))
  const [pr, pg, pb] = pool.rgb
  for (let x = from; x <= to; x++) {
    const dx = x - pool.x
    const near = 1 - (dx * dx + dy * dy) / r2
    const a = near * near * pool.strength * (0.86 + 0.28 * row.white[x]!)
    const m = a * 0.62
    row.r[x] = row.r[x]! + (pr - row.r[x]!) * m * (0.35 + (0.65 * pr) / 255)
    row.g[x] = row.g[x]! + (pg - row.g[x]!) * m * (0.35 + (0.65 * pg) / 255)
    row.b[x] = row.b[x]! + (pb - row.b[x]!) * m * (0.35 + (0.65 * pb) / 255)
    row.lamp[x] = row.lamp[x]! + a
  }
}

const fillVignette = (row: Row, y: number, width: number, height: number): void => {
  const cx = width / 2
  const dy = y - height * 0.47
  const k = 1 / (cx * cx + height * height * 0.3)
  for (let x = 0; x < width; x++) {
    const dx = x - cx
    const v = (dx * dx + dy * dy) * k
    row.vignette[x] = v > 0.45 ? (v - 0.45) * 0.62 : 0
  }
}

const writeRow = (row: Row, out: Uint8ClampedArray, at: number): void => {
  let o = at
  for (let x = 0; x < row.width; x++) {
    out[o] = row.r[x]!
    out[o + 1] = row.g[x]!
    out[o + 2] = row.b[x]!
    o += 3
  }
}

/**
 * The pixel loop: colour and tone become paint, ink or pencil. One pass, no filters.
 *
 * @returns raw RGB of the canvas' size
 */
export const paint = (canvas: Canvas, style: Style): Uint8Array => {
  const { width, height, grain } = canvas
  const sheet: Sheet = {
    width,
    height,
    grain,
    shade: channels(canvas.shade),
    rim: channels(canvas.rim),
    ...tonalBounds(canvas.colour),
  }
  const pools = canvas.pools.map((pool): Pool => ({ ...pool, rgb: channels(pool.colour) }))
  const row = createRow(width)
  const out = new Uint8ClampedArray(width * height * 3)
  for (let y = 0; y < height; y++) {
    row.y = y
    fillNoise(row, y, grain)
    fillColour(row, y, canvas, style.wobble * grain)
    row.lamp.fill(0)
    for (const pool of pools) pourLight(row, y, pool)
    fillVignette(row, y, width, height)
    style.paintRow(row, sheet)
    writeRow(row, out, y * width * 3)
  }
  return new Uint8Array(out.buffer)
}
