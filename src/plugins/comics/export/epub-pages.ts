import { escapeXml } from '@/platform/kernel/xml'

import type { PageDrawing } from '../drawing/drawing'
import { svgContent } from '../drawing/svg'

/** A place on a page that a reader steps to; millimetres, with its words for whoever does not see it. */
export interface PanelRegion {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Who says what, in reading order. */
  readonly lines: readonly { readonly speaker: string | null; readonly text: string }[]
}

export interface EpubPage {
  readonly drawing: PageDrawing
  readonly panels: readonly PanelRegion[]
  /** File of each picture, by its id, relative to the page. */
  readonly fileOf: ReadonlyMap<string, string>
}

/** Of the words on the page to the reading program; kept out of translations, for they are part of the file. */
export interface EpubWords {
  readonly page: string
  readonly panel: string
  readonly contents: string
  readonly transcript: string
}

/** Pixels of a page's viewport for a millimetre: whole numbers are asked for, and this keeps the shape within 0.1 %. */
const PIXELS_PER_MM = 8

export const viewportOf = ({ width, height }: PageDrawing): { width: number; height: number } => ({
  width: Math.round(width * PIXELS_PER_MM),
  height: Math.round(height * PIXELS_PER_MM),
})

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
const NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'

/** One page: art and letters as vectors over pictures, every panel with its own words. */
export const epubPage = (
  { drawing, fileOf }: EpubPage,
  { title, language }: { readonly title: string; readonly language: string },
): string => {
  const { width, height } = viewportOf(drawing)
  const content = svgContent(drawing, {
    urlOf: (picture) => fileOf.get(picture) ?? '',
    familyOf: (font) => font,
    prefix: 'p',
  })
  return (
    `${HEAD}<html ${NAMESPACES} lang="${language}" xml:lang="${language}">\n<head>\n<title>${escapeXml(title)}</title>\n` +
    `<meta name="viewport" content="width=${width}, height=${height}"/>\n` +
    `<link rel="stylesheet" type="text/css" href="../comic.css"/>\n</head>\n<body>\n` +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${drawing.width} ${drawing.height}">\n${content}\n</svg>\n</body>\n</html>\n`
  )
}

/** A rectangle as a share of the page, as region-based navigation asks for. */
const fragment = ({ x, y, width, height }: PanelRegion, page: PageDrawing): string => {
  const percent = (value: number, of: number): string =>
    String(Math.min(100, Math.max(0, Math.round((value / of) * 10_000) / 100)))
  return `xywh=percent:${percent(x, page.width)},${percent(y, page.height)},${percent(width, page.width)},${percent(height, page.height)}`
}

const regionItems = (pages: readonly EpubPage[], files: readonly string[]): string =>
  pages
    .flatMap(({ panels, drawing }, index) =>
      panels.map(
        (panel) =>
          `<li><a href="${files[index] ?? ''}#${fragment(panel, drawing)}" epub:type="panel"></a></li>`,
      ),
    )
    .join('\n')

/** Pages by number, and panel by panel for the guided view. */
export const epubNavigation = (
  pages: readonly EpubPage[],
  files: readonly string[],
  {
    title,
    language,
    words,
  }: { readonly title: string; readonly language: string; readonly words: EpubWords },
): { readonly contents: string; readonly regions: string } => {
  const frame = (body: string): string =>
    `${HEAD}<html ${NAMESPACES} lang="${language}" xml:lang="${language}">\n<head><title>${escapeXml(title)}</title></head>\n` +
    `<body>\n${body}\n</body>\n</html>\n`
  const items = files.map(
    (file, index) => `<li><a href="${file}">${escapeXml(words.page)} ${index + 1}</a></li>`,
  )
  const transcript = `<li><a href="transcript.xhtml">${escapeXml(words.transcript)}</a></li>`
  const pageList = files.map((file, index) => `<li><a href="${file}">${index + 1}</a></li>`)
  return {
    contents: frame(
      `<nav epub:type="toc"><h1>${escapeXml(words.contents)}</h1><ol>\n${items.join('\n')}\n${transcript}\n</ol></nav>\n` +
        `<nav epub:type="page-list" hidden="hidden"><ol>\n${pageList.join('\n')}\n</ol></nav>`,
    ),
    regions: frame(`<nav epub:type="region-based"><ol>\n${regionItems(pages, files)}\n</ol></nav>`),
  }
}

/** The comic in words: what is seen and what is said, panel by panel. */
export const epubTranscript = (
  pages: readonly EpubPage[],
  {
    title,
    language,
    words,
  }: { readonly title: string; readonly language: string; readonly words: EpubWords },
): string => {
  const panelText = ({ alt, lines }: PanelRegion, number: number): string =>
    `<h3>${escapeXml(words.panel)} ${number}</h3>\n${alt === '' ? '' : `<p>${escapeXml(alt)}</p>\n`}` +
    lines
      .map(
        ({ speaker, text }) =>
          `<p>${speaker ? `<strong>${escapeXml(speaker)}:</strong> ` : ''}${escapeXml(text)}</p>`,
      )
      .join('\n')
  const body = pages.map(
    ({ panels }, index) =>
      `<section><h2>${escapeXml(words.page)} ${index + 1}</h2>\n${panels.map((panel, at) => panelText(panel, at + 1)).join('\n')}</section>`,
  )
  return (
    `${HEAD}<html ${NAMESPACES} lang="${language}" xml:lang="${language}">\n<head><title>${escapeXml(title)}</title></head>\n` +
    `<body>\n<h1>${escapeXml(title)}</h1>\n${body.join('\n')}\n</body>\n</html>\n`
  )
}
