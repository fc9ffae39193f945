import sharp from 'sharp'
import type { RenderMime } from '@/platform/ports/render-engine'

/** Our own SVG as raw RGB, 3 bytes a pixel, exactly `widthPx` × `heightPx`. */
export const rasterise = async (svg: string, widthPx: number, heightPx: number): Promise<Uint8Array> =>
  sharp(Buffer.from(svg), { limitInputPixels: 2_100 * 2_100, unlimited: true })
    .resize(widthPx, heightPx, { fit: 'fill' })
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()

/** WebP at quality 90 keeps the grain; PNG and JPEG for print and tools. */
export const encode = async (
  pixels: Uint8Array,
  widthPx: number,
  heightPx: number,
  mime: RenderMime,
): Promise<Uint8Array> => {
  const image = sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
  if (mime === 'image/png') return image.png({ compressionLevel: 4 }).toBuffer()
  if (mime === 'image/jpeg') return image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
  return image.webp({ quality: 90, effort: 3 }).toBuffer()
}
