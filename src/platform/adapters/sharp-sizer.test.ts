import sharp from 'sharp'
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from 'thumbhash'
import { expect, it } from 'vitest'

import type { SmallerCopy } from '../ports/picture-sizer'
import { createSharpSizer } from './sharp-sizer'

const { reduce } = createSharpSizer()

const plain = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha } } })

/** As the file says, which is what the sizer says of it. */
const sizeOf = async (copy: SmallerCopy | null) => {
  const { width, height, format } = await sharp(copy?.bytes).metadata()
  expect({ width, height }).toEqual({ width: copy?.width, height: copy?.height })
  return { width, height, format }
}

it('makes both smaller copies of a large picture, in its proportions', async () => {
  const { preview, thumb } = await reduce(await plain(2_048, 1_024).png().toBuffer())
  expect(await sizeOf(preview)).toEqual({ width: 1_600, height: 800, format: 'webp' })
  expect(await sizeOf(thumb)).toEqual({ width: 512, height: 256, format: 'webp' })
})

it('never makes a picture larger, and no second copy of one that is small', async () => {
  const { preview, thumb } = await reduce(await plain(64, 1_600).webp().toBuffer())
  expect(preview).toBeNull()
  expect(await sizeOf(thumb)).toEqual({ width: 20, height: 512, format: 'webp' })
  expect(await sizeOf((await reduce(await plain(64, 64).jpeg().toBuffer())).thumb)).toMatchObject({
    width: 64,
  })
})

it('gives a placeholder of the colours and proportions', async () => {
  const { thumbhash } = await reduce(await plain(300, 100).png().toBuffer())
  const hash = Buffer.from(thumbhash, 'base64')
  const { r, g, b, a } = thumbHashToAverageRGBA(hash)
  expect([r, g, b].map((part) => Math.round(part * 255))).toEqual([
    expect.closeTo(200, -1),
    expect.closeTo(40, -1),
    expect.closeTo(40, -1),
  ])
  expect(a).toBe(1)
  expect(thumbHashToApproximateAspectRatio(hash)).toBeGreaterThan(1.5)
})

it('keeps what is see-through', async () => {
  const { thumb, thumbhash } = await reduce(await plain(128, 128, 0).png().toBuffer())
  expect((await sharp(thumb.bytes).stats()).isOpaque).toBe(false)
  expect(thumbHashToAverageRGBA(Buffer.from(thumbhash, 'base64')).a).toBeLessThan(0.1)
})

it('turns a photo the way its camera was held', async () => {
  const turned = await plain(1_000, 500).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await sizeOf((await reduce(turned)).thumb)).toMatchObject({ width: 256, height: 512 })
})

it('refuses what is no picture, and a pixel bomb before it is decoded', async () => {
  await expect(reduce(Buffer.from('no picture at all'))).rejects.toThrow()
  const bomb = await sharp({ create: { width: 8_000, height: 7_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  await expect(reduce(bomb)).rejects.toThrow(/pixel limit/)
})
