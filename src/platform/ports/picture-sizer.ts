/** A smaller copy, WebP, not yet marked. */
export interface SmallerCopy {
  readonly bytes: Uint8Array
  /** In pixels, as is the height. */
  readonly width: number
  readonly height: number
}

export interface ReducedPicture {
  /** Longer side `PREVIEW_MAX_PX`; null when the picture is no larger than that. */
  readonly preview: SmallerCopy | null
  /** Longer side at most `THUMB_MAX_PX`. */
  readonly thumb: SmallerCopy
  /** A few bytes that stand for the picture until it has come (evanw.github.io/thumbhash), in Base64. */
  readonly thumbhash: string
}

/** Longer side in pixels: a picture page on a large screen. */
export const PREVIEW_MAX_PX = 1_600
/** Longer side in pixels: a tile of the library, at two device pixels each. */
export const THUMB_MAX_PX = 512

/** Makes the smaller copies of a picture. */
export interface PictureSizer {
  /**
   * @param bytes - a whole picture file
   * @throws Error when it cannot be decoded, or has more than 50 million pixels
   */
  reduce(bytes: Uint8Array): Promise<ReducedPicture>
}
