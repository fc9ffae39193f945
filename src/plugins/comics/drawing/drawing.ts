import type { Point, Polygon } from '../contract'
import type { Box } from '../geometry/polygon'

/** Clockwise, about a point; null for upright. */
export type Turn = { readonly degrees: number; readonly about: Point } | null

/** A picture over `box`, cut to `clip`. */
export interface PictureItem {
  readonly kind: 'picture'
  /** Id of the picture; who draws knows where its bytes are. */
  readonly picture: string
  readonly clip: Polygon
  readonly box: Box
  /** What is seen, for whoever does not see it; empty for a picture that says nothing. */
  readonly alt: string
}

/** A shape; colours as `#rrggbb`, null for none. */
export interface PathItem {
  readonly kind: 'path'
  /** As the attribute `d` of an SVG path, in millimetres. */
  readonly d: string
  readonly fill: string | null
  readonly stroke: string | null
  /** Millimetres. */
  readonly strokeWidth: number
  /** Lengths of dashes and gaps in millimetres; empty: one line. */
  readonly dash: readonly number[]
  readonly turn: Turn
}

export interface PlacedWord {
  readonly text: string
  /** Where its first letter begins, and the line it stands on; millimetres. */
  readonly x: number
  readonly baseline: number
}

/** Words of one balloon, each at its place: whoever draws them breaks no lines. */
export interface WordsItem {
  readonly kind: 'words'
  /** Id of a comic font. */
  readonly font: string
  /** Of the letters (em); millimetres. */
  readonly size: number
  readonly fill: string
  /** Drawn under the letters; null for none. */
  readonly outline: { readonly colour: string; readonly width: number } | null
  readonly words: readonly PlacedWord[]
  readonly turn: Turn
}

export type DrawingItem = PictureItem | PathItem | WordsItem

/** A page as it is printed, in drawing order. Everything but the pictures is vectors. */
export interface PageDrawing {
  /** Of the trimmed page; millimetres. */
  readonly width: number
  readonly height: number
  /** How far items may reach beyond the trim. */
  readonly bleed: number
  readonly items: readonly DrawingItem[]
}

/** A polygon as the attribute `d` of an SVG path. */
export const pathOf = (polygon: Polygon): string =>
  `${polygon.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`

/** Ids of the fonts that pages are lettered in, each once. */
export const fontsOf = (pages: readonly PageDrawing[]): string[] => [
  ...new Set(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'words' ? [item.font] : []))),
  ),
]

/** Ids of the pictures on pages, each once. */
export const picturesOf = (pages: readonly PageDrawing[]): string[] => [
  ...new Set(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.picture] : []))),
  ),
]
