import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import type { RenderMime } from '../ports/render-engine'
import { markFile } from './mark-file'
import { readMark } from './read-mark'
import type { Mark } from './xmp-packet'

const MARK: Mark = { digitalSourceType: 'algorithmicMedia', engine: 'draft' }
const SOURCE_URL = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'
const WIDTH = 37
const HEIGHT = 23

const gradient = (channels: 3 | 4): Buffer =>
  Buffer.from(Array.from({ length: WIDTH * HEIGHT * channels }, (_, index) => (index * 31) % 256))

const picture = (channels: 3 | 4 = 3) =>
  sharp(gradient(channels), { raw: { width: WIDTH, height: HEIGHT, channels } })

const KINDS: [string, RenderMime, () => Promise<Buffer>][] = [
  ['lossy WebP', 'image/webp', () => picture().webp().toBuffer()],
  ['lossy WebP with alpha', 'image/webp', () => picture(4).webp().toBuffer()],
  ['lossless WebP', 'image/webp', () => picture().webp({ lossless: true }).toBuffer()],
  ['lossless WebP with alpha', 'image/webp', () => picture(4).webp({ lossless: true }).toBuffer()],
  ['WebP with profile and Exif', 'image/webp', () => picture().withMetadata().webp().toBuffer()],
  ['PNG', 'image/png', () => picture().png().toBuffer()],
  ['PNG with alpha and palette', 'image/png', () => picture(4).png({ palette: true }).toBuffer()],
  ['JPEG', 'image/jpeg', () => picture().jpeg().toBuffer()],
  [
    'JPEG, progressive, with profile and Exif',
    'image/jpeg',
    () => picture().withMetadata().jpeg({ progressive: true }).toBuffer(),
  ],
]

const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer({ resolveWithObject: true })

describe.each(KINDS)('%s', (_name, mime, encode) => {
  it('carries the mark where another reader finds it', async () => {
    const { xmpAsString } = await sharp(markFile(await encode(), mime, MARK)).metadata()
    expect(xmpAsString).toContain(
      `<Iptc4xmpExt:DigitalSourceType>${SOURCE_URL}</Iptc4xmpExt:DigitalSourceType>`,
    )
    expect(xmpAsString).toContain('<xmp:CreatorTool>Kadr (draft)</xmp:CreatorTool>')
  })

  it('keeps every pixel, the size and other metadata', async () => {
    const plain = await encode()
    const marked = markFile(plain, mime, MARK)
    const { xmp: _xmp, xmpAsString: _text, size: _size, ...metadata } = await sharp(marked).metadata()
    const { size: _plainSize, ...plainMetadata } = await sharp(plain).metadata()
    expect(await pixels(marked)).toEqual(await pixels(plain))
    expect(metadata).toEqual(plainMetadata)
  })

  it('leaves the input alone', async () => {
    const plain = await encode()
    const copy = Buffer.from(plain)
    markFile(plain, mime, MARK)
    expect(plain.equals(copy)).toBe(true)
  })

  it('is read back, and replaced by a later one', async () => {
    const plain = await encode()
    const later: Mark = { digitalSourceType: 'trainedAlgorithmicMedia', engine: 'comfyui' }
    const again = markFile(markFile(plain, mime, MARK), mime, later)
    expect(readMark(again)).toEqual(later)
    expect(Buffer.from(again).equals(markFile(plain, mime, later))).toBe(true)
  })

  it('finds no mark in a file without one', async () => {
    expect(readMark(await encode())).toBeNull()
  })

  it('refuses a file cut off anywhere', async () => {
    const plain = await encode()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plain.length - 1 }), (length) => {
        expect(() => markFile(plain.subarray(0, length), mime, MARK)).toThrow(TypeError)
      }),
    )
  })

  it('never fails otherwise than by a TypeError, whatever byte is changed', async () => {
    const plain = await encode()
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(plain)
        damaged[at] = value
        try {
          markFile(damaged, mime, MARK)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }),
    )
  })

  it('refuses a file of another type', async () => {
    const other = mime === 'image/png' ? 'image/jpeg' : 'image/png'
    const plain = await encode()
    expect(() => markFile(plain, other, MARK)).toThrow(TypeError)
  })
})

describe('markFile', () => {
  it('keeps size and alpha of any WebP', async () => {
    const side = fc.integer({ min: 1, max: 300 })
    await fc.assert(
      fc.asyncProperty(side, side, fc.boolean(), fc.boolean(), async (width, height, hasAlpha, lossless) => {
        const background = { r: 200, g: 30, b: 60, alpha: hasAlpha ? 0.5 : 1 }
        const plain = sharp({ create: { width, height, channels: hasAlpha ? 4 : 3, background } })
        const marked = markFile(await plain.webp({ lossless }).toBuffer(), 'image/webp', MARK)
        expect(await sharp(marked).metadata()).toMatchObject({ width, height, hasAlpha })
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['image/png', () => picture().png().toBuffer()],
    ['image/jpeg', () => picture().jpeg().toBuffer()],
  ] as const)('is understood by exifr in %s', async (mime, encode) => {
    const marked = markFile(await encode(), mime, MARK)
    expect(await exifr.parse(marked, { xmp: true, tiff: false, ihdr: false, jfif: false })).toMatchObject({
      DigitalSourceType: SOURCE_URL,
      CreatorTool: 'Kadr (draft)',
    })
  })

  it.each(['webp', 'png', 'jpeg'] as const)('replaces XMP of other programs in %s', async (format) => {
    const foreign = await picture()
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toFormat(format)
      .toBuffer()
    const marked = Buffer.from(markFile(foreign, `image/${format}`, MARK))
    const { xmpAsString } = await sharp(marked).metadata()
    expect(xmpAsString).toContain(SOURCE_URL)
    expect(marked.toString('latin1').match(/XML:com\.adobe|xap\/1\.0\/\0|XMP /g)).toHaveLength(1)
  })

  it('carries any engine id that it takes', async () => {
    const plain = await picture().png().toBuffer()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (engine) => {
        fc.pre(!/\p{Cc}/u.test(engine))
        expect(readMark(markFile(plain, 'image/png', { ...MARK, engine }))?.engine).toBe(engine)
      }),
    )
  })

  it('carries an engine id with a line separator in it', async () => {
    const plain = await picture().png().toBuffer()
    const engine = 'a\u2028b'
    expect(readMark(markFile(plain, 'image/png', { ...MARK, engine }))?.engine).toBe(engine)
  })

  it.each(['', 'x'.repeat(101), 'a\u0000b', 'a\nb'])('refuses the engine id %j', async (engine) => {
    const plain = await picture().png().toBuffer()
    expect(() => markFile(plain, 'image/png', { ...MARK, engine })).toThrow(TypeError)
  })
})

describe('markFile on a damaged WebP file', () => {
  /** Behind RIFF head, chunk head, frame tag and start code: 14 bits of width. */
  const WIDTH_AT = 26

  it.each([
    ['no width', WIDTH_AT, [0, 0]],
    ['no start code', WIDTH_AT - 3, [0, 0, 0]],
    ['an unknown first chunk', 12, [0x41, 0x4e, 0x4d, 0x46]],
  ])('refuses %s', async (_what, at, values) => {
    const damaged = await picture().webp().toBuffer()
    damaged.set(values, at)
    expect(() => markFile(damaged, 'image/webp', MARK)).toThrow(TypeError)
  })
})

describe('readMark', () => {
  it.each(['webp', 'png', 'jpeg'] as const)(
    'also reads properties written as attributes, in %s',
    async (format) => {
      const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmp:CreatorTool="Kadr (draft)" Iptc4xmpExt:DigitalSourceType="${SOURCE_URL}"/></rdf:RDF></x:xmpmeta>`
      const file = await picture().withXmp(packet).toFormat(format).toBuffer()
      expect(readMark(file)).toEqual(MARK)
    },
  )

  it.each([
    ['another program', SOURCE_URL, 'Painter 3'],
    ['another source type', 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', 'Kadr (draft)'],
  ])('takes the XMP of %s for no mark', async (_what, source, tool) => {
    const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><xmp:CreatorTool>${tool}</xmp:CreatorTool><Iptc4xmpExt:DigitalSourceType>${source}</Iptc4xmpExt:DigitalSourceType></x:xmpmeta>`
    expect(readMark(await picture().withXmp(packet).webp().toBuffer())).toBeNull()
  })

  it('refuses what is no picture', () => {
    expect(() => readMark(Buffer.from('GIF89a'))).toThrow(TypeError)
    expect(() => readMark(new Uint8Array())).toThrow(TypeError)
  })
})
