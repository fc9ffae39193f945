import { Writable } from 'node:stream'

import { createCanvas, loadImage } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'

import { createComicArtist } from '@/cli/comic-artist'
import { DRAFT_MARK } from '@/cli/draft-mark'
import { drawPage } from '@/plugins/comics/drawing/draw-page'
import type { PageDrawing } from '@/plugins/comics/drawing/drawing'
import { writePdf } from '@/plugins/comics/export/pdf'
import { drawRaster } from '@/plugins/comics/export/raster'
import { mmToPx, PAGE_FORMATS } from '@/plugins/comics/geometry/formats'
import { readComicFont } from '@/plugins/comics/lettering/font-files'
import { loadLetteringFonts } from '@/plugins/comics/lettering/fonts'
import { letterPage } from '@/plugins/comics/lettering/letter-page'
import { SCRIPT_EXAMPLES } from '@/plugins/comics/script/examples'
import { readScript } from '@/plugins/comics/script/read-script'
import { makeComic, type MadeComic, type PanelArtist } from '@/plugins/comics/services/make-comic'

import { inTurn, quantile, report, timeMs, type Pairs } from './measure'

const ROUNDS = 7
/** A book of ordinary length, made of the same two pages again and again. */
const BOOK_PAGES = 24
const DPI = 200
const POINTS_PER_MM = mmToPx(1, 72)
const FORMAT = PAGE_FORMATS.a5

const BARS = {
  'script to PDF, p50 ms': { goal: 4_000, floor: 10_000 },
  'script to PDF, ratio': { goal: 1.3, floor: 2 },
  'page, ratio': { goal: 1.25, floor: 1.6 },
  'book, ratio': { goal: 1.1, floor: 1.5 },
} as const

const script = readScript(SCRIPT_EXAMPLES.pl, { language: 'pl' })

/** Swallows what is written, and counts it. */
const createSink = () => {
  let bytes = 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done()
    },
  })
  return { sink, bytes: () => bytes }
}

const make = (draw: PanelArtist): Promise<MadeComic> =>
  makeComic(script, {
    title: 'Bench',
    format: 'a5',
    direction: 'ltr',
    seed: 7,
    isPrint: false,
    draw,
    mark: DRAFT_MARK,
  })

const drawingsOf = async (comic: MadeComic): Promise<PageDrawing[]> => {
  const fonts = await loadLetteringFonts()
  return comic.pages.map((page) =>
    drawPage(page, letterPage(page, { language: 'pl', fonts }), FORMAT, { language: 'pl' }),
  )
}

/** A picture by its id; what follows a colon sets the pages of a book apart. */
const bytesOf = (comic: MadeComic, id: string): Uint8Array => comic.pictures.get(id.split(':')[0]!)!.bytes
const readPictureOf = (comic: MadeComic) => (id: string) => Promise.resolve(bytesOf(comic, id))

/** The same page, whose pictures nobody can take for those of another one. */
const withOwnPictures = (page: PageDrawing, number: number): PageDrawing => ({
  ...page,
  items: page.items.map((item) =>
    item.kind === 'picture' ? { ...item, picture: `${item.picture}:${number}` } : item,
  ),
})
const readFont = (id: string) => readComicFont(id, 'ttf')

const print = async (comic: MadeComic, pages: readonly PageDrawing[]): Promise<number> => {
  const { sink, bytes } = createSink()
  await writePdf(pages, sink, {
    title: 'Bench',
    language: 'pl',
    isPrint: false,
    mark: DRAFT_MARK,
    createdAt: new Date(0),
    readPicture: readPictureOf(comic),
    readFont,
  })
  return bytes()
}

/** The same pictures at the same places, and nothing else. */
const printBare = async (comic: MadeComic, pages: readonly PageDrawing[]): Promise<void> => {
  const { sink } = createSink()
  const doc = new PDFDocument({ autoFirstPage: false })
  const ended = new Promise((resolve) => sink.once('finish', resolve))
  doc.pipe(sink)
  for (const { width, height, items } of pages) {
    doc.addPage({ size: [width * POINTS_PER_MM, height * POINTS_PER_MM], margin: 0 })
    for (const item of items)
      if (item.kind === 'picture') {
        const { x, y, width: w, height: h } = item.box
        const bytes = Buffer.from(bytesOf(comic, item.picture))
        doc.image(bytes, x * POINTS_PER_MM, y * POINTS_PER_MM, {
          width: w * POINTS_PER_MM,
          height: h * POINTS_PER_MM,
        })
      }
  }
  doc.end()
  await ended
}

const drawBare = async (comic: MadeComic, { width, height, items }: PageDrawing): Promise<void> => {
  const scale = mmToPx(1, DPI)
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d')
  for (const item of items)
    if (item.kind === 'picture') {
      const { x, y, width: w, height: h } = item.box
      const image = await loadImage(Buffer.from(bytesOf(comic, item.picture)))
      context.drawImage(image, x * scale, y * scale, w * scale, h * scale)
    }
  await canvas.encode('png')
}

const figuresOf = (name: string, { subjectMs, baselineMs }: Pairs) => ({
  [`${name}, p50 ms`]: quantile(subjectMs, 0.5),
  [`${name}, baseline p50 ms`]: quantile(baselineMs, 0.5),
  [`${name}, ratio`]: quantile(
    subjectMs.map((ms, index) => ms / (baselineMs[index] ?? Number.NaN)),
    0.5,
  ),
})

/**
 * The example script: to PDF against its drawings alone; its first page against its pictures drawn by a bare canvas; and a book of 24
 * such pages against bare pdfkit with the same pictures. Memory: what the book adds to the process, against its size.
 */
export const comic = async (): Promise<void> => {
  const artist = createComicArtist(script, { style: 'book', seed: 7 })
  const made = await make(artist)
  const pages = await drawingsOf(made)
  const whole = await inTurn(
    ROUNDS,
    async () => {
      const again = await make(artist)
      await print(again, await drawingsOf(again))
    },
    () => make(artist),
  )
  const page = await inTurn(
    ROUNDS,
    () => drawRaster(pages[0]!, { dpi: DPI, mime: 'image/png', readPicture: readPictureOf(made), readFont }),
    () => drawBare(made, pages[0]!),
  )
  const book = Array.from({ length: BOOK_PAGES }, (_, index) =>
    withOwnPictures(pages[index % pages.length]!, index),
  )
  const printed = await inTurn(
    ROUNDS,
    () => print(made, book),
    () => printBare(made, book),
  )
  const before = process.memoryUsage().rss
  let size = 0
  await timeMs(async () => {
    size = await print(made, book)
  })
  report('comic', BARS, {
    panels: made.pictures.size,
    ...figuresOf('script to PDF', whole),
    ...figuresOf('page', page),
    ...figuresOf('book', printed),
    'book, MB': size / 1e6,
    'book, MB of memory added': (process.memoryUsage().rss - before) / 1e6,
  })
}
