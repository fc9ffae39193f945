import type { Caller } from '@/platform/kernel/caller'
import type { Locale } from '@/platform/kernel/locale'
import type { Translate } from '@/platform/kernel/translate'
import type { AuditActor } from '@/platform/ports/audit'

import { describePicture, type Media, type MediaVariant, type Privacy, type Shown } from '../contract'
import { titleOf } from './title-of'

/** A row of `media` with its owner's name, as the statements here select it. */
export interface MediaRecord {
  readonly id: string
  readonly kind: 'image'
  readonly title: string | null
  /** In the owner's own words; null where nobody wrote any. */
  readonly alt: string | null
  readonly shows: Shown
  readonly prompt: string | null
  readonly seed: number | null
  readonly engine: string
  readonly style: string
  readonly privacy: Privacy
  readonly width: number
  readonly height: number
  readonly mime: string
  readonly size_bytes: number
  readonly sha256: string
  readonly file_key: string
  readonly thumbhash: string | null
  readonly source: 'generated' | 'uploaded'
  readonly digital_source_type: string
  readonly owner_key: string
  readonly owner_id: string | null
  readonly owner_name: string | null
  readonly created_at: Date
  readonly deleted_at: Date | null
  readonly link_id: string | null
  readonly link_expires_at: Date | null
}

export const MEDIA_COLUMNS = `m.id, m.kind, m.title, m.alt, m.recipe->'shows' AS shows, m.prompt, m.seed, m.engine, m.style, m.privacy, m.width, m.height,
  m.mime, m.size_bytes, m.sha256, m.file_key, m.thumbhash, m.source, m.digital_source_type, m.owner_key, m.owner_id,
  u.name AS owner_name, m.created_at, m.deleted_at, m.link_id, m.link_expires_at`

export const MEDIA_FROM = `media m LEFT JOIN users u ON u.id = m.owner_id`

/** @param token - of the link by which the picture is seen */
export const mediaFileUrl = (id: string, variant: MediaVariant, token?: string): string =>
  `/api/v1/media/${id}/file?variant=${variant}${token === undefined ? '' : `&s=${token}`}`

export const isOwnedBy = (record: Pick<MediaRecord, 'owner_key'>, caller: Caller): boolean =>
  caller.ownerKey !== null && record.owner_key === caller.ownerKey

/** Who reads, and in which language. */
export interface Reader {
  readonly caller: Caller
  readonly locale: Locale
}

/** Who changes something, and what the audit log says of them. */
export interface Writer extends Reader {
  readonly actor: AuditActor
}

const altOf = ({ alt, shows, source }: MediaRecord, locale: Locale, translate: Translate): string => {
  if (alt !== null) return alt
  return source === 'generated' ? describePicture(shows, locale, translate) : ''
}

/**
 * What the reader may know of the row: prompt and seed are the owner's alone.
 *
 * @param token - of the link by which the picture is seen; its files are reached by the same
 */
export const toMedia = (
  record: MediaRecord,
  { caller, locale }: Reader,
  translate: Translate,
  token?: string,
): Media => {
  const isOwn = isOwnedBy(record, caller)
  return {
    id: record.id,
    kind: record.kind,
    // Its first words stand for a title, to the owner alone: to others they would tell the prompt.
    title: record.title ?? (isOwn ? titleOf(record.prompt ?? '') : ''),
    alt: altOf(record, locale, translate),
    prompt: isOwn ? record.prompt : null,
    seed: isOwn ? record.seed : null,
    engine: record.engine,
    style: record.style,
    privacy: record.privacy,
    width: record.width,
    height: record.height,
    mime: record.mime,
    sizeBytes: record.size_bytes,
    thumbhash: record.thumbhash,
    source: record.source,
    digitalSourceType: record.digital_source_type,
    owner: record.owner_id ? { id: record.owner_id, name: record.owner_name ?? '' } : null,
    createdAt: record.created_at.toISOString(),
    urls: {
      original: mediaFileUrl(record.id, 'original', token),
      preview: mediaFileUrl(record.id, 'preview', token),
      thumb: mediaFileUrl(record.id, 'thumb', token),
    },
  }
}
