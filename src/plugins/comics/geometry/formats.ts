import { type FormatId } from '../contract'

const MM_PER_INCH = 25.4

/** A page as it is printed or shown. Millimetres; the origin lies in the trim's top left corner. */
export interface PageFormat {
  readonly id: FormatId
  /** Of the trimmed page. */
  readonly width: number
  /** Of the trimmed page. Of a strip: of the page at hand, see {@link stripFormat}. */
  readonly height: number
  /** How far a picture that runs off the page is drawn beyond the trim; 0 where nothing is cut. */
  readonly bleed: number
  /** Text keeps this far inside the trim, on every side. */
  readonly live: number
  /** Dots per inch that pictures are made for. */
  readonly dpi: number
  /** A strip is read by scrolling: its width is fixed, its height is what the page needs. */
  readonly isStrip: boolean
}

const PRINT = { dpi: 300, isStrip: false } as const
const inches = (length: number): number => length * MM_PER_INCH

/** At this resolution 800 px, the width that webtoon services ask for, are eight inches. */
const STRIP_DPI = 100
const STRIP_WIDTH_PX = 800

/** Tallest strip page in millimetres: 50,800 px, forty slices of 1,270 px. */
export const MAX_STRIP_HEIGHT_MM = 12_903.2

/** Pixels to millimetres at `dpi` dots per inch. */
export const pxToMm = (px: number, dpi: number): number => (px * MM_PER_INCH) / dpi

/** Millimetres to pixels at `dpi` dots per inch; not rounded. */
export const mmToPx = (mm: number, dpi: number): number => (mm * dpi) / MM_PER_INCH

/**
 * All formats that a comic can have.
 *
 * A4 and A5: ISO 216; B5: ISO 216 (not the Japanese B5); bleed of 3 mm and 300 dpi are what European printers ask for.
 * US comic: trim 6.625 × 10.187 in, bleed 6.875 × 10.438 in, live about 6 × 9.5 in (McKelvie, "Comic book page technical
 * specifications"); the live margin is the narrower one, that of the width. Manga: 5 × 7.5 in, the small trade size,
 * with the same bleed. Webtoon: 800 px wide, shown on screens, so nothing is trimmed; live margin of 24 px.
 */
export const PAGE_FORMATS: Readonly<Record<FormatId, PageFormat>> = {
  a4: { id: 'a4', width: 210, height: 297, bleed: 3, live: 10, ...PRINT },
  a5: { id: 'a5', width: 148, height: 210, bleed: 3, live: 8, ...PRINT },
  b5: { id: 'b5', width: 176, height: 250, bleed: 3, live: 9, ...PRINT },
  us: {
    id: 'us',
    width: inches(6.625),
    height: inches(10.187),
    bleed: inches(0.125),
    live: inches(0.3125),
    ...PRINT,
  },
  manga: {
    id: 'manga',
    width: inches(5),
    height: inches(7.5),
    bleed: inches(0.125),
    live: inches(0.25),
    ...PRINT,
  },
  square: { id: 'square', width: 210, height: 210, bleed: 3, live: 10, ...PRINT },
  webtoon: {
    id: 'webtoon',
    width: pxToMm(STRIP_WIDTH_PX, STRIP_DPI),
    height: pxToMm(2_560, STRIP_DPI),
    bleed: 0,
    live: pxToMm(24, STRIP_DPI),
    dpi: STRIP_DPI,
    isStrip: true,
  },
}

/**
 * The strip format with the height of one page. The height belongs to the page, not to the format: whoever keeps a
 * page keeps its height, and hands this format to everything that asks for one.
 *
 * @param heightMm - 25.4 to {@link MAX_STRIP_HEIGHT_MM}
 * @throws RangeError outside of those bounds
 */
export function stripFormat(heightMm: number): PageFormat {
  if (!(heightMm >= MM_PER_INCH && heightMm <= MAX_STRIP_HEIGHT_MM))
    throw new RangeError(`A strip is 25.4 to ${MAX_STRIP_HEIGHT_MM} mm tall, not ${heightMm}.`)
  return { ...PAGE_FORMATS.webtoon, height: heightMm }
}
