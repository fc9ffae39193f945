import { escapeXml } from '@/platform/kernel/xml'

import type { Polygon } from '../contract'
import type { DrawingItem, PageDrawing, PathItem, PictureItem, Turn, WordsItem } from './drawing'

export interface SvgOptions {
  /** Where the picture's bytes are. */
  readonly urlOf: (picture: string) => string
  /** The CSS family of a comic font. */
  readonly familyOf: (font: string) => string
  /** Sets the names of clips apart where several drawings share a document. */
  readonly prefix: string
}

/** Thousandths of a millimetre are enough, and short. */
const number = (value: number): string => String(Math.round(value * 1_000) / 1_000)

const points = (polygon: Polygon): string => polygon.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')

const picture = (
  { picture: id, clip, box, alt }: PictureItem,
  index: number,
  options: SvgOptions,
): string => {
  const name = `${options.prefix}-clip-${index}`
  return (
    `<clipPath id="${name}"><polygon points="${points(clip)}"/></clipPath>` +
    `<image href="${escapeXml(options.urlOf(id))}" x="${number(box.x)}" y="${number(box.y)}" width="${number(box.width)}"` +
    ` height="${number(box.height)}" preserveAspectRatio="none" clip-path="url(#${name})" role="img" aria-label="${escapeXml(alt)}"/>`
  )
}

const turned = (turn: Turn): string =>
  turn ? ` transform="rotate(${number(turn.degrees)} ${number(turn.about[0])} ${number(turn.about[1])})"` : ''

const path = ({ d, fill, stroke, strokeWidth, dash, turn }: PathItem): string =>
  `<path d="${d}" fill="${fill ?? 'none'}"` +
  (stroke
    ? ` stroke="${stroke}" stroke-width="${number(strokeWidth)}" stroke-linejoin="round" stroke-linecap="round"`
    : '') +
  (dash.length > 0 ? ` stroke-dasharray="${dash.map(number).join(' ')}"` : '') +
  `${turned(turn)}/>`

const words = (
  { font, size, fill, outline, words: placed, turn }: WordsItem,
  { familyOf }: SvgOptions,
): string => {
  const drawnUnder = outline
    ? ` stroke="${outline.colour}" stroke-width="${number(outline.width)}" stroke-linejoin="round" paint-order="stroke"`
    : ''
  const spans = placed.map(
    ({ text, x, baseline }) => `<tspan x="${number(x)}" y="${number(baseline)}">${escapeXml(text)}</tspan>`,
  )
  return (
    `<text font-family="${escapeXml(familyOf(font))}" font-size="${number(size)}" fill="${fill}"${drawnUnder}${turned(turn)}` +
    ` style="font-kerning:normal;font-variant-ligatures:none;font-feature-settings:'calt' 0">${spans.join(' ')}</text>`
  )
}

const item = (one: DrawingItem, index: number, options: SvgOptions): string => {
  if (one.kind === 'picture') return picture(one, index, options)
  return one.kind === 'path' ? path(one) : words(one, options)
}

/** The inside of an `<svg>` whose units are millimetres. */
export const svgContent = ({ items }: PageDrawing, options: SvgOptions): string =>
  items.map((one, index) => item(one, index, options)).join('\n')
