import { useTranslations } from 'next-intl'

import { PictureLabel } from '@/ui/picture-label'

import type { Media } from '../contract'

/** On every picture a machine made: that it did, and whether it is only a draft. Nothing on an upload. */
export function OriginLabel({ media }: Readonly<{ media: Pick<Media, 'source' | 'digitalSourceType'> }>) {
  const t = useTranslations('library')
  if (media.source !== 'generated') return null
  const isDraft = media.digitalSourceType === 'algorithmicMedia'
  return <PictureLabel kind={isDraft ? 'draft' : 'ai'}>{isDraft ? t('draft') : t('ai')}</PictureLabel>
}
