import type { ListedMedia } from '@/collections/media/select'
import { withShownMedia } from '@/collections/media/show'
import type { Caller } from '@/platform/kernel/caller'
import type { Locale } from '@/platform/kernel/locale'
import type { Translate } from '@/platform/kernel/translate'
import type { AuditActor } from '@/platform/ports/audit'

import { describePicture, type Media, type MediaVariant } from '../contract'
import { titleOf } from './title-of'

/** @param token - of the link by which the picture is seen */
export const mediaFileUrl = (id: string, variant: MediaVariant, token?: string): string =>
  `/api/v1/media/${id}/file?variant=${variant}${token === undefined ? '' : `&s=${token}`}`

export const isOwnedBy = (record: Pick<ListedMedia, 'ownerKey'>, caller: Caller): boolean =>
  caller.ownerKey !== null && record.ownerKey === caller.ownerKey

/** Who reads, and in which language. */
export interface Reader {
  readonly caller: Caller
  readonly locale: Locale
}

/** Who changes something, and what the audit log says of them. */
export interface Writer extends Reader {
  readonly actor: AuditActor
}

const altOf = ({ alt, shows, source }: ListedMedia, locale: Locale, translate: Translate): string => {
  if (alt !== null) return alt
  return source === 'generated' ? describePicture(shows, locale, translate) : ''
}

/**
 * What the reader may know of the row: the columns that the table shows them, and what is made from others.
 *
 * @param token - of the link by which the picture is seen; its files are reached by the same
 */
export const toMedia = (
  record: ListedMedia,
  { caller, locale }: Reader,
  translate: Translate,
  token?: string,
): Media => {
  const isOwn = isOwnedBy(record, caller)
  const made = {
    isOwn,
    // Its first words stand for a title, to the owner alone: to others they would show the prompt.
    title: record.title ?? (isOwn ? titleOf(record.prompt ?? '') : ''),
    alt: altOf(record, locale, translate),
    owner: record.ownerId ? { id: record.ownerId, name: record.ownerName ?? '' } : null,
    createdAt: record.createdAt.toISOString(),
    urls: {
      original: mediaFileUrl(record.id, 'original', token),
      preview: mediaFileUrl(record.id, 'preview', token),
      thumb: mediaFileUrl(record.id, 'thumb', token),
    },
  }
  return withShownMedia(made, record, isOwn)
}
