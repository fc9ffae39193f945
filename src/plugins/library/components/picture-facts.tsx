import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { LocalTime } from '@/platform/i18n/local-time'
import { sizeParts } from '@/platform/i18n/size-parts'

import type { Media } from '../contract'

const ORIGINS = {
  algorithmicMedia: 'originDraft',
  trainedAlgorithmicMedia: 'originTrained',
  compositeWithTrainedAlgorithmicMedia: 'originComposite',
} as const

const isKnownEngine = (id: string): id is 'draft' => id === 'draft'
const isKnownOrigin = (type: string): type is keyof typeof ORIGINS => type in ORIGINS

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

export interface PictureFactsProps {
  readonly media: Media
  /** The style as it is called in this language. */
  readonly styleName: string
}

/** What is known of a picture; the seed only to its owner. */
export function PictureFacts({ media, styleName }: PictureFactsProps) {
  const t = useTranslations()
  const { unit, value } = sizeParts(media.sizeBytes)
  const bytes = t(`site.units.${unit}`, { value })
  const { digitalSourceType } = media
  return (
    <dl aria-label={t('library.picture.facts')} className="flex flex-col gap-1.5 type-small">
      <Fact name={t('library.picture.created')}>
        <LocalTime at={media.createdAt} />
      </Fact>
      <Fact name={t('library.picture.size')}>
        {t('library.picture.sizeValue', { width: String(media.width), height: String(media.height), bytes })}
      </Fact>
      {styleName ? <Fact name={t('library.picture.style')}>{styleName}</Fact> : null}
      {media.engine ? (
        <Fact name={t('library.picture.engine')}>
          {isKnownEngine(media.engine) ? t(`library.engines.${media.engine}`) : media.engine}
        </Fact>
      ) : null}
      {media.seed === null ? null : <Fact name={t('library.picture.seed')}>{String(media.seed)}</Fact>}
      {isKnownOrigin(digitalSourceType) ? (
        <Fact name={t('library.picture.origin')}>{t(`library.picture.${ORIGINS[digitalSourceType]}`)}</Fact>
      ) : null}
      {media.owner?.name ? <Fact name={t('library.picture.author')}>{media.owner.name}</Fact> : null}
    </dl>
  )
}
