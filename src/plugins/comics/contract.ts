import { z } from 'zod'

import { LOCALES } from '@/platform/kernel/locale'

/** Millimetres: x from the left, y from the top of the trimmed page. */
export const Point = z.tuple([z.number(), z.number()]).readonly()
export type Point = z.infer<typeof Point>

/** Corners in order, clockwise on the page; the last one joins the first. */
export const Polygon = z.array(Point).min(3).max(64).readonly()
export type Polygon = z.infer<typeof Polygon>

export const FORMAT_IDS = ['a4', 'a5', 'b5', 'us', 'manga', 'square', 'webtoon'] as const
export type FormatId = (typeof FORMAT_IDS)[number]

/** `rtl`: panels, balloons and pages are read from the right. */
export const DIRECTIONS = ['ltr', 'rtl'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const BALLOON_KINDS = [
  'speech',
  'thought',
  'shout',
  'whisper',
  'radio',
  /** Whoever speaks is not in the panel: the tail ends at its edge. */
  'off',
  'caption',
  'sfx',
] as const
export type BalloonKind = (typeof BALLOON_KINDS)[number]

export const SHOTS = ['wide', 'medium', 'close'] as const
export type Shot = (typeof SHOTS)[number]

/** Words by language: one art, several languages. */
const Words = z.partialRecord(z.enum(LOCALES), z.string().max(5_000))
export type Words = z.infer<typeof Words>

/** Identifies a panel, balloon or cast member within its comic; never shown. */
const LocalId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A share of a picture's width or height, from its top left corner. */
const Share = z.number().min(-1).max(2)

/** A figure of a panel's picture: where balloons must not lie, and where tails point. */
export const PanelFigure = z.strictObject({
  /** Of the cast; null for one without a name. */
  cast: LocalId.nullable(),
  /** Circle around the head: centre; radius as a share of the height. */
  head: z.strictObject({ x: Share, y: Share, r: Share }),
  mouth: z.strictObject({ x: Share, y: Share }),
  facing: z.enum(['left', 'right']),
})
export type PanelFigure = z.infer<typeof PanelFigure>

/** What stands in a panel: a picture over the rectangle around its shape. */
export const PanelPicture = z.strictObject({
  /** Id of the picture: of the media library, or of the file that the command line has drawn. */
  id: z.string().min(1).max(100),
  /** Of the picture's own pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  figures: z.array(PanelFigure).max(50),
})
export type PanelPicture = z.infer<typeof PanelPicture>

export const Panel = z.strictObject({
  id: LocalId,
  shape: Polygon,
  border: z.enum(['line', 'none']),
  /** Lies over the panels before it. */
  isInset: z.boolean(),
  /** As the script says it. */
  description: z.string().max(5_000),
  shot: z.enum(SHOTS).nullable(),
  /** Who is in it; ids of the cast. */
  cast: z.array(LocalId).max(50),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  picture: PanelPicture.nullable(),
  /** What is seen, for whoever does not see it. */
  alt: Words,
})
export type Panel = z.infer<typeof Panel>

export const Balloon = z.strictObject({
  id: LocalId,
  /** The panel that it belongs to: where it is read, and cut from. */
  panel: LocalId,
  kind: z.enum(BALLOON_KINDS),
  /** Of the cast; null for captions, sounds and strangers. */
  speaker: LocalId.nullable(),
  text: Words,
  /** Middle of the text. */
  at: Point,
  /** Room for the text: lines are broken at this width; mm. */
  width: z.number().positive().max(2_000),
  /** Of the letters; points. */
  size: z.number().positive().max(400),
  /** Where the tail points, usually a mouth; null: no tail. */
  tail: Point.nullable(),
  /** The balloon of the same speaker that this one shares its outline with. */
  joins: LocalId.nullable(),
})
export type Balloon = z.infer<typeof Balloon>

/** A page as one document. Panels and balloons stand in reading order. */
export const PageDocument = z.strictObject({
  schema: z.literal(1),
  panels: z.array(Panel).min(1).max(60),
  balloons: z.array(Balloon).max(200),
})
export type PageDocument = z.infer<typeof PageDocument>
