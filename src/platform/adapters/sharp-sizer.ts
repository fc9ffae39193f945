import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'

import { PREVIEW_MAX_PX, THUMB_MAX_PX, type PictureSizer, type SmallerCopy } from '../ports/picture-sizer'

/** A pixel bomb is refused before it is decoded. */
const INPUT_MAX_PIXELS = 50_000_000
/** Effort 2 of 6: small files matter less here than a worker that is free again. */
const WEBP = { quality: 82, effort: 2 } as const
/** ThumbHash takes no more than 100 × 100. */
const HASH_MAX_PX = 100

const within = (picture: Sharp, maxPx: number): Sharp =>
  picture.clone().resize({ width: maxPx, height: maxPx, fit: 'inside', withoutEnlargement: true })

const copyOf = async (picture: Sharp, maxPx: number): Promise<SmallerCopy> => {
  const { data, info } = await within(picture, maxPx).webp(WEBP).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

const hashOf = async (picture: Sharp): Promise<string> => {
  const { data, info } = await within(picture, HASH_MAX_PX)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/** Smaller copies by libvips, all from one decode. */
export const createSharpSizer = (): PictureSizer => ({
  async reduce(bytes) {
    const { data, info } = await sharp(bytes, { limitInputPixels: INPUT_MAX_PIXELS })
      .autoOrient()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const picture = sharp(data, { raw: { width, height, channels } })
    const isLarge = Math.max(width, height) > PREVIEW_MAX_PX
    const [preview, thumb, thumbhash] = await Promise.all([
      isLarge ? copyOf(picture, PREVIEW_MAX_PX) : null,
      copyOf(picture, THUMB_MAX_PX),
      hashOf(picture),
    ])
    return { preview, thumb, thumbhash }
  },
})
