import type { FigureSpec, RelationId } from '../spec'
import type { Drawing } from '../vectors/display-list'

/** A drawing with its place in the picture. */
export interface Placed {
  readonly drawing: Drawing
  readonly x: number
  /** Where its feet are. */
  readonly y: number
  /** Scene units per centimetre. */
  readonly scale: number
  readonly flip: boolean
  /** 0 at the front, grows with distance. */
  readonly depth: number
  /** Above the ground: no shadow below it. */
  readonly isFloating: boolean
  /** Everything below this y is under water. */
  readonly waterline?: number
  /** A person or animal, whom a camera looks for. */
  readonly isFigure?: boolean
}

/** A figure or thing that wants a place on the ground. */
export interface GroundItem {
  readonly drawing: Drawing
  readonly size: number
  readonly figure: FigureSpec | null
  /** Index of the thing in the spec, for things. */
  readonly thing: number | null
  /** What it is said to be on, in, behind or under: index of a thing in the spec. */
  readonly place: { readonly how: RelationId; readonly thing: number } | null
  readonly isBoat?: boolean
}
