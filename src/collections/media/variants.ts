/** A smaller copy of a picture, WebP, as it lies in the file store. */
export interface StoredVariant {
  readonly sizeBytes: number
  readonly sha256: string
  /** In pixels, as is the height. */
  readonly width: number
  readonly height: number
}

/** By variant; null where there is none, and the original stands for it. */
export interface MediaVariants {
  readonly preview: StoredVariant | null
  readonly thumb: StoredVariant | null
}
