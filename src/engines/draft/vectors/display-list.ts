import type { Hex } from './colour'

/**
 * How a shape takes the light: the name of a gradient in the tone pass.
 * `none` keeps a shape flat (faces, windows, anything that shines).
 */
export type Tone = 'side' | 'soft' | 'round' | 'bottom' | 'top' | 'hill' | 'hard' | 'none'

export interface PathOp {
  readonly kind: 'path'
  readonly d: string
  /** Local colour before light, tint and fog; null for a line without a fill. */
  readonly fill: Hex | null
  readonly tone: Tone
  readonly stroke?: Hex
  readonly strokeWidth?: number
  /** 0–1, default 1. */
  readonly opacity?: number
  /** Outline styles draw a line round it. */
  readonly outline: boolean
  /** 0–1: how far the light of the scene leaves the colour alone (1 = lamp, window, moon). */
  readonly emissive?: number
  readonly evenOdd?: boolean
  /** Colour only: the tone of what lies below it stays. */
  readonly keepsTone?: boolean
  /** A shadow or a haze: coloured as it is, never graded, absent from silhouettes. */
  readonly raw?: boolean
}

export interface GroupOp {
  readonly kind: 'group'
  readonly children: readonly Op[]
  readonly x?: number
  readonly y?: number
  readonly scale?: number
  /** Degrees, clockwise. */
  readonly rotate?: number
  readonly flip?: boolean
  readonly matrix?: readonly [number, number, number, number, number, number]
  readonly clip?: string
  /** 0 at the viewer, 1 in the fog. */
  readonly depth?: number
  readonly emissive?: number
  /** Added to the lightness (0–1) of everything inside after grading. */
  readonly lift?: number
  readonly opacity?: number
  /** Everything inside as one flat colour: shadows and rims. */
  readonly silhouette?: Hex
  readonly noOutline?: boolean
}

/** A rectangle filled from top to bottom; never graded. */
export interface GradientOp {
  readonly kind: 'gradient'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly stops: readonly { readonly at: number; readonly colour: Hex; readonly opacity?: number }[]
}

export type Op = PathOp | GroupOp | GradientOp

type PathOptions = Partial<Omit<PathOp, 'kind' | 'd' | 'fill'>>

export const shape = (d: string, fill: Hex, options: PathOptions = {}): PathOp => ({
  kind: 'path',
  d,
  fill,
  tone: 'side',
  outline: true,
  ...options,
})

/** A flat mark on another shape: spots, features, windows. No outline, no tone. */
export const mark = (d: string, fill: Hex, options: PathOptions = {}): PathOp =>
  shape(d, fill, { tone: 'none', outline: false, ...options })

/** A drawn line. */
export const line = (d: string, stroke: Hex, strokeWidth: number, options: PathOptions = {}): PathOp => ({
  kind: 'path',
  d,
  fill: null,
  tone: 'none',
  outline: false,
  stroke,
  strokeWidth,
  ...options,
})

export const group = (
  children: readonly Op[],
  options: Omit<GroupOp, 'kind' | 'children'> = {},
): GroupOp => ({
  kind: 'group',
  children,
  ...options,
})

/** Something that can stand in a scene: centimetres, origin on the ground below its middle, facing right. */
export interface Drawing {
  /** Where a camera looks, cm, if that is not the upper end: the head of somebody who lies. */
  readonly focus?: { readonly x: number; readonly y: number }
  readonly ops: readonly Op[]
  /** Highest point over the ground, cm. */
  readonly height: number
  /** Room it needs to the sides, cm. */
  readonly width: number
  /** Width of its foot on the ground, for the contact shadow, cm. Default: `width`. */
  readonly foot?: number
  /** Where one sits or lies on it: height over its foot and width, cm. */
  readonly seat?: Seat
  /** A figure: height of the hip over its lowest point, cm. */
  readonly hip?: number
  /** Lights it carries, cm from its origin; `radius` in cm. */
  readonly lights?: readonly DrawingLight[]
  /** Of a figure; a rider and its mount have two. */
  readonly heads?: readonly DrawingHead[]
}

/** A head in a drawing: cm from the drawing's origin, y down. */
export interface DrawingHead {
  readonly x: number
  readonly y: number
  /** Radius without hair and hat. */
  readonly r: number
  readonly mouth: { readonly x: number; readonly y: number }
  /** Index of its figure in the spec; set by the layout. */
  readonly owner?: number
}

export interface Seat {
  readonly height: number
  readonly width: number
  /** Its middle, cm to the right of the drawing's own. Default 0. */
  readonly x?: number
}

export interface DrawingLight {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Hex
  /** 0–1. */
  readonly strength: number
}
