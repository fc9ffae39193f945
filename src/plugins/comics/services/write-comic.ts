import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { markFile } from '@/platform/marking/mark-file'

import { drawPage, type DrawPageOptions } from '../drawing/draw-page'
import { fontsOf, picturesOf, type PageDrawing } from '../drawing/drawing'
import { SCREEN_DPI, writeCbz } from '../export/cbz'
import { writeEpub, type EpubSource } from '../export/epub'
import { pageName } from '../export/page-names'
import { writePdf } from '../export/pdf'
import { drawRaster, type Raster } from '../export/raster'
import { writeZip, type ZipEntry } from '../export/zip'
import { PAGE_FORMATS } from '../geometry/formats'
import { bounds, type Box } from '../geometry/polygon'
import { readComicFont } from '../lettering/font-files'
import { loadLetteringFonts } from '../lettering/fonts'
import { letterPage, type LetteredPage } from '../lettering/letter-page'
import type { MadeComic } from './make-comic'

/** The same comic gives the same bytes: no clock is written into it. */
const UNDATED = new Date(Date.UTC(2_000, 0, 1))

const WORDS = {
  pl: { page: 'Strona', panel: 'Kadr', contents: 'Spis stron', transcript: 'Treść słowami' },
  en: { page: 'Page', panel: 'Panel', contents: 'Pages', transcript: 'Transcript' },
} as const

const letterAll = async ({ pages, language }: MadeComic): Promise<LetteredPage[]> => {
  const fonts = await loadLetteringFonts()
  return pages.map((page) => letterPage(page, { language, fonts }))
}

const drawingsOf = async (comic: MadeComic): Promise<PageDrawing[]> => {
  const { pages, format, language } = comic
  const lettered = await letterAll(comic)
  return pages.map((page, index) => drawPage(page, lettered[index]!, PAGE_FORMATS[format], { language }))
}

const readPictureOf =
  ({ pictures }: MadeComic) =>
  (id: string): Promise<Uint8Array> => {
    const picture = pictures.get(id)
    return picture ? Promise.resolve(picture.bytes) : Promise.reject(new Error(`There is no picture ${id}`))
  }

const readFont = (id: string): Promise<Uint8Array> => readComicFont(id, 'ttf')

const pdf = async (comic: MadeComic, out: Writable): Promise<void> =>
  writePdf(await drawingsOf(comic), out, {
    title: comic.title,
    language: comic.language,
    isPrint: comic.isPrint,
    mark: comic.mark,
    createdAt: UNDATED,
    readPicture: readPictureOf(comic),
    readFont,
  })

const drawMarked = async (
  comic: MadeComic,
  page: PageDrawing,
  mime: 'image/png' | 'image/jpeg',
  part?: Box,
): Promise<Raster> => {
  const raster = await drawRaster(page, {
    dpi: SCREEN_DPI,
    mime,
    part,
    readPicture: readPictureOf(comic),
    readFont,
  })
  return { ...raster, bytes: markFile(raster.bytes, mime, comic.mark) }
}

const cbz = async (comic: MadeComic, out: Writable): Promise<void> =>
  writeCbz(await drawingsOf(comic), out, {
    title: comic.title,
    summary: null,
    author: null,
    language: comic.language,
    direction: comic.direction,
    characters: comic.cast.map(({ name }) => name),
    mark: comic.mark,
    extension: 'jpg',
    drawPage: (page) => drawMarked(comic, page, 'image/jpeg'),
  })

const epubSources = async (comic: MadeComic): Promise<EpubSource[]> => {
  const { language, cast } = comic
  const nameOf = (id: string | null): string | null => cast.find((member) => member.id === id)?.name ?? null
  return (await drawingsOf(comic)).map((drawing, index) => {
    const { panels, balloons } = comic.pages[index]!
    return {
      drawing,
      panels: panels.map(({ id, shape, alt }) => ({
        ...bounds(shape),
        alt: alt[language] ?? '',
        lines: balloons
          .filter(({ panel }) => panel === id)
          .map(({ speaker, text }) => ({ speaker: nameOf(speaker), text: text[language] ?? '' })),
      })),
    }
  })
}

/** The same comic has the same one, and no other has: made of what it holds. */
const identifierOf = ({ title, language, pages }: MadeComic): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([title, language, pages]))
    .digest('hex')
  // RFC 9562, version 8: a UUID of somebody's own making.
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`
}

const epub = async (comic: MadeComic, out: Writable): Promise<void> => {
  const sources = await epubSources(comic)
  const drawings = sources.map(({ drawing }) => drawing)
  await writeEpub(sources, out, {
    identifier: identifierOf(comic),
    title: comic.title,
    author: null,
    language: comic.language,
    direction: comic.direction,
    modifiedAt: UNDATED,
    words: WORDS[comic.language],
    mark: comic.mark,
    pictures: picturesOf(drawings),
    readPicture: (id) => Promise.resolve({ id, ...comic.pictures.get(id)! }),
    fonts: await Promise.all(
      fontsOf(drawings).map(async (id) => ({ id, bytes: await readComicFont(id, 'woff2') })),
    ),
  })
}

/** Pages with their letters and without, and every panel by itself: marked PNGs, in a folder each. */
const zip = async (comic: MadeComic, out: Writable): Promise<void> => {
  const { format, language, pages } = comic
  const lettered = await letterAll(comic)
  const draw = (index: number, given: Partial<DrawPageOptions>): PageDrawing =>
    drawPage(pages[index]!, lettered[index]!, PAGE_FORMATS[format], { language, ...given })
  const file = async (name: string, drawing: PageDrawing, part?: Box): Promise<ZipEntry> => {
    const { bytes } = await drawMarked(comic, drawing, 'image/png', part)
    return { name, bytes, isStored: true }
  }
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    for (const [index, { panels }] of pages.entries()) {
      const name = pageName(index, pages.length, 'png')
      yield file(`pages/${name}`, draw(index, {}))
      yield file(`pages-without-letters/${name}`, draw(index, { hasLetters: false }))
      for (const [at, { id, shape }] of panels.entries())
        yield file(
          `panels/${name.replace('.png', `-panel-${at + 1}.png`)}`,
          draw(index, { panel: id }),
          bounds(shape),
        )
    }
  }
  await writeZip(entries(), out)
}

/** What a comic can be written as, by the end of the file's name. */
export const COMIC_FILES: Readonly<Record<string, (comic: MadeComic, out: Writable) => Promise<void>>> = {
  '.pdf': pdf,
  '.cbz': cbz,
  '.epub': epub,
  '.zip': zip,
}

/** Writes a comic into a file, whole or not at all. Rejects with the file system's error. */
export const writeComic = async (comic: MadeComic, file: string): Promise<void> => {
  const write = COMIC_FILES[path.extname(file).toLowerCase()]
  if (!write) throw new TypeError(`No comic can be written as ${path.extname(file)}`)
  const unfinished = `${file}.part`
  const out = (await open(unfinished, 'w')).createWriteStream()
  // A disk that is full says so while nobody listens yet; the writer hears of it when it ends the stream.
  const closed = finished(out)
  closed.catch(() => undefined)
  try {
    await write(comic, out)
    await closed
    await rename(unfinished, file)
  } catch (error) {
    out.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}
