import type { Hex } from '../vectors/colour'

export const DRAFT_STYLES = ['book', 'ink', 'noir', 'pencil', 'pastel', 'lino'] as const
export type DraftStyle = (typeof DRAFT_STYLES)[number]

/** How an outline style draws its lines, in scene units (1,000 = picture height). */
export interface LineRule {
  /** Width at a depth (0 near, 1 far); 0 draws none. */
  width(depth: number): number
  colour(fill: Hex, fog: Hex, depth: number): Hex
  /** 0–0.5: how much heavier the line is on the side away from the light. */
  readonly offset: number
  /** Colour of drawn detail lines (eyes, folds). */
  detail(colour: Hex): Hex
}

/** One row of a picture on its way to paper; every array has one value a pixel. */
export interface Row {
  readonly y: number
  readonly width: number
  /** Colour, 0–255, changed in place by the style. */
  readonly r: Float32Array
  readonly g: Float32Array
  readonly b: Float32Array
  /** Form shadow and light, 0–1. */
  readonly shadow: Float32Array
  readonly light: Float32Array
  /** Light of lamps, moon and windows, 0–1. */
  readonly lamp: Float32Array
  /** 0 in the middle, about 0.4 in the corners. */
  readonly vignette: Float32Array
  /** White noise, paper fibre, big blotches and brush marks, 0–1. */
  readonly white: Float32Array
  readonly fibre: Float32Array
  readonly blotch: Float32Array
  readonly brush: Float32Array
}

/** What a style needs to know about the whole picture. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Pixels per unit of texture: 1 at 1,024 px, 0.6 at least. */
  readonly grain: number
  readonly shade: readonly [number, number, number]
  readonly rim: readonly [number, number, number]
  /** Dark and light end of the picture, 0–255 (4 % of the pixels lie outside each). */
  readonly darkest: number
  readonly lightest: number
}

export interface Style {
  readonly id: DraftStyle
  readonly lines: LineRule | null
  /** Edge wobble in units of texture: hides the vector origin. */
  readonly wobble: number
  /** One-ink styles keep figures nearer to their own colour, or they drown at night. */
  readonly figureEmissive: number
  /** Lightness (a factor, 1 = day) below which no scene falls: hatching needs paper to stand on. */
  readonly leastLightness: number
  /** Added to the lightness of figures in the dark, where ink would swallow them. */
  readonly figureLift: number
  /** Width of the rim of light behind figures in the dark, scene units; outlines need a wider one to be seen past. */
  readonly rimWidth: number
  paintRow(row: Row, sheet: Sheet): void
}
