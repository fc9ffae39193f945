'use client'

import { useTranslations } from 'next-intl'

import { PictureLabel } from '@/ui/picture-label'

/** Over every finished picture: made by AI, or only drawn by the draft engine. */
export function ResultLabel({ engine }: Readonly<{ engine: string }>) {
  const t = useTranslations('generation.result')
  const kind = engine === 'draft' ? 'draft' : 'ai'
  return <PictureLabel kind={kind}>{t(kind)}</PictureLabel>
}
