/** A figure of a picture, as shares of the picture: x and y of its width and height, r of its height. */
export interface PictureFigure {
  /** Of the cast; null for one without a name. */
  readonly character: string | null
  /** Circle around the face, without hair and hat. */
  readonly head: { readonly x: number; readonly y: number; readonly r: number }
  /** Where the tail of a balloon points. */
  readonly mouth: { readonly x: number; readonly y: number }
  readonly facing: 'left' | 'right'
}

/** A rectangle as shares of the picture's width and height, from its top left corner. */
export interface FreeRoom {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
