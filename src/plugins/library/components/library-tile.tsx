'use client'

import { Globe, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { MediaTile } from '@/ui/media-tile'
import { PictureLabel } from '@/ui/picture-label'

import type { Media } from '../contract'
import { OriginLabel } from './origin-label'
import { placeholderOf } from './placeholder'

const PRIVACY_ICONS = { unlisted: Link2, public: Globe } as const

/** Who else can see it; nothing over a private picture. */
function PrivacyLabel({ privacy }: Pick<Media, 'privacy'>) {
  const t = useTranslations('library.privacy')
  if (privacy === 'private') return null
  const Icon = PRIVACY_ICONS[privacy]
  return <PictureLabel icon={<Icon aria-hidden />}>{t(privacy)}</PictureLabel>
}

export interface LibraryTileProps {
  readonly media: Media
  readonly isEager: boolean
}

/** One picture of the library, leading to its page. */
export function LibraryTile({ media, isEager }: LibraryTileProps) {
  const t = useTranslations('library')
  return (
    <MediaTile
      as={QuietLink}
      href={`/pictures/${media.id}`}
      src={media.urls.thumb}
      placeholderSrc={placeholderOf(media.thumbhash)}
      alt={media.alt || media.title || t('untitled')}
      width={media.width}
      height={media.height}
      missingLabel={t('broken')}
      isEager={isEager}
      label={<OriginLabel media={media} />}
      privacyLabel={<PrivacyLabel privacy={media.privacy} />}
    />
  )
}
