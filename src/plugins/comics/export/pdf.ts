import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'

import { escapeXml } from '@/platform/kernel/xml'
import { describeMark, type Mark } from '@/platform/marking/xmp-packet'

import {
  fontsOf,
  pathOf,
  picturesOf,
  type DrawingItem,
  type PageDrawing,
  type PathItem,
  type PictureItem,
  type PlacedWord,
  type Turn,
  type WordsItem,
} from '../drawing/drawing'
import { mmToPx } from '../geometry/formats'

const POINTS_PER_MM = mmToPx(1, 72)
/** Room around the bleed for crop marks. */
const SLUG_MM = 7
const CROP_MARK_MM = 5
/** From the bleed to a crop mark, so that none is seen where the knife slips. */
const CROP_MARK_GAP_MM = 1
/** Hairline of a crop mark. */
const CROP_MARK_WIDTH_MM = 0.1

export interface PdfOptions {
  readonly title: string
  /** Language tag of the words. */
  readonly language: string
  /** With bleed and crop marks around the trim. Else the page, and all its boxes, end at the trim. */
  readonly isPrint: boolean
  /** Where the comic comes from. */
  readonly mark: Mark
  /** Written as the date of creation. */
  readonly createdAt: Date
  /** The bytes of a JPEG or PNG by the picture's id; asked for once a picture. */
  readonly readPicture: (id: string) => Promise<Uint8Array>
  /** The bytes of a TTF by the font's id. */
  readonly readFont: (id: string) => Promise<Uint8Array>
  /** Stops between two pages. */
  readonly signal?: AbortSignal
  /** After each page: 0–1. */
  readonly onProgress?: (share: number) => void
}

type Doc = InstanceType<typeof PDFDocument>

/** Of pdfkit's document, beyond its types. */
interface Untyped {
  _addInfo: () => void
  appendXML: (xml: string) => void
  openImage: (bytes: Buffer) => unknown
  /** The font of the moment, as fontkit has read it. */
  _font: { font: Pick<Font, 'layout' | 'unitsPerEm'> }
}

const untyped = (doc: Doc): Untyped => doc as unknown as Untyped

const applyTurn = (doc: Doc, turn: Turn): void => {
  if (turn) doc.rotate(turn.degrees, { origin: [...turn.about] })
}

const drawPath = (doc: Doc, { d, fill, stroke, strokeWidth, dash, turn }: PathItem): void => {
  applyTurn(doc, turn)
  doc.path(d).lineWidth(strokeWidth).lineJoin('round').lineCap('round')
  if (dash.length > 0) doc.dash(dash as number[] as unknown as number, {})
  else doc.undash()
  if (fill && stroke) doc.fillAndStroke(fill, stroke)
  else if (fill) doc.fill(fill)
  else if (stroke) doc.stroke(stroke)
}

/** A word's outline as a path. As text it would be read twice by whatever extracts the words. */
const outlineOf = (doc: Doc, { text, x, baseline }: PlacedWord, size: number): string => {
  const { font } = untyped(doc)._font
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let pen = x
  return glyphs
    .map(({ path }, index) => {
      const { xAdvance, xOffset } = positions[index]!
      const d = path
        .scale(scale, -scale)
        .translate(pen + xOffset * scale, baseline)
        .toSVG()
      pen += xAdvance * scale
      return d
    })
    .join('')
}

const drawWords = (doc: Doc, { font, size, fill, outline, words, turn }: WordsItem): void => {
  doc.font(font).fontSize(size)
  applyTurn(doc, turn)
  if (outline) {
    doc.lineWidth(outline.width).lineJoin('round')
    for (const word of words) doc.path(outlineOf(doc, word, size)).stroke(outline.colour)
  }
  doc.fillColor(fill)
  for (const { text, x, baseline } of words)
    // Without `features`, which would keep pdfkit from remembering words: the fonts were cut to hold no ligatures.
    doc.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
    })
}

const drawPicture = (
  doc: Doc,
  { picture, clip, box }: PictureItem,
  images: ReadonlyMap<string, unknown>,
): void => {
  const image = images.get(picture)
  if (!image) return
  doc.path(pathOf(clip)).clip()
  doc.image(image as string, box.x, box.y, { width: box.width, height: box.height })
}

const drawItem = (doc: Doc, item: DrawingItem, images: ReadonlyMap<string, unknown>): void => {
  doc.save()
  if (item.kind === 'picture') drawPicture(doc, item, images)
  else if (item.kind === 'path') drawPath(doc, item)
  else drawWords(doc, item)
  doc.restore()
}

/** Two lines at each corner that point at the trim and end outside the bleed. */
const drawCropMarks = (doc: Doc, { width, height, bleed }: PageDrawing): void => {
  const from = bleed + CROP_MARK_GAP_MM
  const to = from + CROP_MARK_MM
  doc.save().lineWidth(CROP_MARK_WIDTH_MM).strokeColor('#000000')
  for (const y of [0, height])
    for (const [a, b] of [
      [-to, -from],
      [width + from, width + to],
    ] as const)
      doc.moveTo(a, y).lineTo(b, y).stroke()
  for (const x of [0, width])
    for (const [a, b] of [
      [-to, -from],
      [height + from, height + to],
    ] as const)
      doc.moveTo(x, a).lineTo(x, b).stroke()
  doc.restore()
}

const box = (edgeMm: number, { width, height }: PageDrawing, outMm: number): number[] => {
  const near = (edgeMm - outMm) * POINTS_PER_MM
  return [near, near, (edgeMm + width + outMm) * POINTS_PER_MM, (edgeMm + height + outMm) * POINTS_PER_MM]
}

const addPage = (doc: Doc, page: PageDrawing, isPrint: boolean): void => {
  const edge = isPrint ? page.bleed + SLUG_MM : 0
  const size = [page.width + 2 * edge, page.height + 2 * edge].map((mm) => mm * POINTS_PER_MM)
  doc.addPage({ size: size as [number, number], margin: 0 })
  const { data } = doc.page.dictionary as unknown as { data: Record<string, unknown> }
  data.TrimBox = box(edge, page, 0)
  data.BleedBox = box(edge, page, isPrint ? page.bleed : 0)
  doc.scale(POINTS_PER_MM).translate(edge, edge)
}

type Images = Map<string, unknown>

/** Opened once a document: the same bytes opened twice would be embedded twice. */
const openPictures = async (doc: Doc, page: PageDrawing, images: Images, read: PdfOptions['readPicture']) => {
  for (const id of picturesOf([page]))
    if (!images.has(id)) images.set(id, untyped(doc).openImage(Buffer.from(await read(id))))
}

const drawPage = (doc: Doc, page: PageDrawing, images: Images, isPrint: boolean): void => {
  addPage(doc, page, isPrint)
  doc.save()
  const out = isPrint ? page.bleed : 0
  doc.rect(-out, -out, page.width + 2 * out, page.height + 2 * out).clip()
  for (const item of page.items) drawItem(doc, item, images)
  doc.restore()
  if (isPrint) drawCropMarks(doc, page)
}

/** pdfkit would write the title into the XMP as it was typed, and `&` would end it. */
const writeMetadata = (doc: Doc, { title, language, createdAt, mark }: PdfOptions): void => {
  const metadata = untyped(doc)
  metadata._addInfo = () =>
    metadata.appendXML(`${describeMark(mark)}
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreateDate>${createdAt.toISOString()}</xmp:CreateDate>
  </rdf:Description>`)
}

const registerFonts = async (doc: Doc, pages: readonly PageDrawing[], readFont: PdfOptions['readFont']) => {
  for (const id of fontsOf(pages)) doc.registerFont(id, Buffer.from(await readFont(id)))
}

/**
 * Writes a comic as PDF 1.7: vectors, embedded fonts, words that programs find, pictures as they are (JPEG bytes untouched).
 * Millimetres of a drawing become millimetres on paper; colours are RGB, which printers convert.
 *
 * @param out - ended when the document is
 * @throws the signal's reason when it was aborted; what was written by then is no document
 */
export const writePdf = async (
  pages: readonly PageDrawing[],
  out: Writable,
  options: PdfOptions,
): Promise<void> => {
  const { title, language, createdAt, signal } = options
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Kadr', Producer: 'Kadr', CreationDate: createdAt, ModDate: createdAt },
  })
  const ended = finished(out, { readable: false })
  ended.catch(() => undefined)
  doc.pipe(out)
  writeMetadata(doc, options)
  await registerFonts(doc, pages, options.readFont)
  const images: Images = new Map()
  for (const [index, page] of pages.entries()) {
    signal?.throwIfAborted()
    await openPictures(doc, page, images, options.readPicture)
    drawPage(doc, page, images, options.isPrint)
    options.onProgress?.((index + 1) / pages.length)
  }
  doc.end()
  await ended
}
