import { createCanvas, GlobalFonts, loadImage, Path2D, type Image, type SKRSContext2D } from '@napi-rs/canvas'

import {
  fontsOf,
  pathOf,
  picturesOf,
  type DrawingItem,
  type PageDrawing,
  type PathItem,
  type PictureItem,
  type Turn,
  type WordsItem,
} from '../drawing/drawing'
import { mmToPx } from '../geometry/formats'
import type { Box } from '../geometry/polygon'

export interface RasterOptions {
  readonly dpi: number
  readonly mime: 'image/png' | 'image/jpeg'
  /** How much of the bleed is shown; default none. */
  readonly outMm?: number
  /** A part of the page instead of all of it; millimetres. */
  readonly part?: Box
  readonly readPicture: (id: string) => Promise<Uint8Array>
  readonly readFont: (id: string) => Promise<Uint8Array>
}

/** A picture file and its size in pixels. */
export interface Raster {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const registered = new Set<string>()

/** Fonts of a canvas are known to the whole process, under a name of their own. */
const familyOf = (font: string): string => `kadr-${font}`

const registerFonts = async (page: PageDrawing, readFont: RasterOptions['readFont']): Promise<void> => {
  for (const font of fontsOf([page])) {
    if (registered.has(font)) continue
    GlobalFonts.register(Buffer.from(await readFont(font)), familyOf(font))
    registered.add(font)
  }
}

const applyTurn = (context: SKRSContext2D, turn: Turn): void => {
  if (!turn) return
  const [x, y] = turn.about
  context.translate(x, y)
  context.rotate((turn.degrees * Math.PI) / 180)
  context.translate(-x, -y)
}

const drawPath = (context: SKRSContext2D, { d, fill, stroke, strokeWidth, dash, turn }: PathItem): void => {
  applyTurn(context, turn)
  const path = new Path2D(d)
  context.lineWidth = strokeWidth
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.setLineDash([...dash])
  if (fill) {
    context.fillStyle = fill
    context.fill(path)
  }
  if (stroke) {
    context.strokeStyle = stroke
    context.stroke(path)
  }
}

const drawWords = (context: SKRSContext2D, item: WordsItem): void => {
  const { font, size, fill, outline, words, turn } = item
  applyTurn(context, turn)
  context.font = `${size}px "${familyOf(font)}"`
  context.fontKerning = 'normal'
  context.lineJoin = 'round'
  for (const { text, x, baseline } of words) {
    if (outline) {
      context.strokeStyle = outline.colour
      context.lineWidth = outline.width
      context.strokeText(text, x, baseline)
    }
    context.fillStyle = fill
    context.fillText(text, x, baseline)
  }
}

const drawPicture = (
  context: SKRSContext2D,
  { picture, clip, box }: PictureItem,
  images: ReadonlyMap<string, Image>,
): void => {
  const image = images.get(picture)
  if (!image) return
  context.clip(new Path2D(pathOf(clip)))
  context.drawImage(image, box.x, box.y, box.width, box.height)
}

const drawItem = (context: SKRSContext2D, item: DrawingItem, images: ReadonlyMap<string, Image>): void => {
  context.save()
  if (item.kind === 'picture') drawPicture(context, item, images)
  else if (item.kind === 'path') drawPath(context, item)
  else drawWords(context, item)
  context.restore()
}

const loadPictures = async (page: PageDrawing, read: RasterOptions['readPicture']) => {
  const images = new Map<string, Image>()
  for (const id of picturesOf([page])) images.set(id, await loadImage(Buffer.from(await read(id))))
  return images
}

/** Of JPEGs, 0–100: letters stay clean. */
const JPEG_QUALITY = 92

/** Draws a page, or a part of it, as a picture: paper white, letters over the art. */
export const drawRaster = async (page: PageDrawing, options: RasterOptions): Promise<Raster> => {
  const { dpi, outMm = 0, readPicture, readFont } = options
  const part = options.part ?? {
    x: -outMm,
    y: -outMm,
    width: page.width + 2 * outMm,
    height: page.height + 2 * outMm,
  }
  const scale = mmToPx(1, dpi)
  await registerFonts(page, readFont)
  const images = await loadPictures(page, readPicture)
  const canvas = createCanvas(Math.round(part.width * scale), Math.round(part.height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.translate(-part.x, -part.y)
  for (const item of page.items) drawItem(context, item, images)
  const bytes = await (options.mime === 'image/png'
    ? canvas.encode('png')
    : canvas.encode('jpeg', JPEG_QUALITY))
  return { bytes, width: canvas.width, height: canvas.height }
}
