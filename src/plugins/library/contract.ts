import type { Locale } from '@/platform/kernel/locale'
import type { Translate } from '@/platform/kernel/translate'
import { z } from '@/platform/kernel/zod'

import { plainText } from '@/platform/kernel/plain-text-schema'

export const PRIVACIES = ['private', 'unlisted', 'public'] as const
export const Privacy = z.enum(PRIVACIES)
export type Privacy = z.infer<typeof Privacy>

export const TITLE_MAX_CHARACTERS = 200
export const ALT_MAX_CHARACTERS = 1_000

export const Media = z.object({
  id: z.uuid(),
  kind: z.literal('image'),
  /** Whether whoever reads it owns it. */
  isOwn: z.boolean(),
  title: z.string(),
  alt: z.string(),
  /** Null to everybody but the owner. */
  prompt: z.string().nullable(),
  seed: z.int().nullable(),
  engine: z.string(),
  style: z.string(),
  privacy: Privacy,
  width: z.int(),
  height: z.int(),
  mime: z.string(),
  sizeBytes: z.int(),
  thumbhash: z.string().nullable(),
  source: z.enum(['generated', 'uploaded']),
  digitalSourceType: z.string(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  urls: z.object({ original: z.string(), preview: z.string(), thumb: z.string() }),
})
export type Media = z.infer<typeof Media>

/** Names of what a generated picture shows, by language, as the engine gave them; null when it could not tell. */
export type Shown = Readonly<Record<Locale, readonly string[]>> | null

/** What is seen, from what the engine says it drew: never the prompt, which may name what is not there. */
export const describePicture = (shows: Shown, locale: Locale, translate: Translate): string => {
  const list = shows?.[locale]?.join(', ')
  return list ? translate(locale, 'library.alt.shows', { list }) : translate(locale, 'library.alt.scene')
}

/** Of an engine or a style. */
const NAME_MAX_CHARACTERS = 64
export const SEARCH_MAX_CHARACTERS = 200

/** PostgreSQL knows no year 0. */
const Time = z.iso
  .datetime({ offset: true })
  .refine((time) => !time.startsWith('0000'), { error: 'wrongFormat' })

export const ListMediaQuery = z.strictObject({
  /** `bin`: own ones in the bin, the last one in first; of the others the newest is first. */
  scope: z.enum(['public', 'own', 'bin']).default('own'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  kind: z.literal('image').optional(),
  privacy: Privacy.optional(),
  engine: plainText(NAME_MAX_CHARACTERS).optional(),
  style: plainText(NAME_MAX_CHARACTERS).optional(),
  /** Beginnings of words, all of them, in titles and descriptions, in one's own also in prompts; case and accents do not count. */
  q: plainText(SEARCH_MAX_CHARACTERS).optional(),
  /** Made at this time or later. */
  from: Time.optional(),
  /** Made before this time. */
  to: Time.optional(),
})
export type ListMediaQuery = z.infer<typeof ListMediaQuery>

/** What the library page asks for by its own address. */
export const LibraryFilters = ListMediaQuery.pick({ q: true, privacy: true }).strip()
export type LibraryFilters = z.infer<typeof LibraryFilters>

export const PatchMediaBody = z.strictObject({
  title: plainText(TITLE_MAX_CHARACTERS).optional(),
  alt: plainText(ALT_MAX_CHARACTERS).optional(),
  privacy: Privacy.optional(),
})
export type PatchMediaBody = z.infer<typeof PatchMediaBody>

/** How long the bin keeps what is put into it. */
export const BIN_DAYS = 30

export const LINK_MAX_DAYS = 366

export const CreateLinkBody = z.strictObject({
  /** When the link stops working; left out, never. */
  expiresAt: z.iso.datetime().optional(),
})
export type CreateLinkBody = z.infer<typeof CreateLinkBody>

/** The way to an unlisted picture. Whoever has it sees the picture, and nothing else of its owner's. */
export const MediaLink = z.object({
  url: z.url(),
  token: z.string(),
  expiresAt: z.iso.datetime().nullable(),
})
export type MediaLink = z.infer<typeof MediaLink>

export const MEDIA_VARIANTS = ['original', 'preview', 'thumb'] as const
export const MediaVariant = z.enum(MEDIA_VARIANTS)
export type MediaVariant = z.infer<typeof MediaVariant>

/** Type of the smaller copies, whatever the original is. */
export const REDUCED_MIME = 'image/webp'

/**
 * Where a variant lies in the file store: the smaller copies beside the original.
 *
 * @param fileKey - of the original, e.g. `media/0a/…/3.png`; its thumb is `media/0a/…/3.thumb.webp`
 */
export const variantKeyOf = (fileKey: string, variant: MediaVariant): string =>
  variant === 'original' ? fileKey : fileKey.replace(/\.[a-z]+$/, `.${variant}.webp`)

/** Every file that one media row may have. */
export const fileKeysOf = (fileKey: string): string[] =>
  MEDIA_VARIANTS.map((variant) => variantKeyOf(fileKey, variant))

/** How the name of a picture's file ends, by its type. */
export const EXTENSION_BY_MIME = { 'image/webp': 'webp', 'image/png': 'png', 'image/jpeg': 'jpg' } as const
