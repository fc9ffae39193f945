import { ArrowLeft, Download, Repeat } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { bindSpaces } from '@/platform/i18n/typography'
import { ButtonLink } from '@/ui/button-link'

import type { Media, MediaLink } from '../contract'
import { BinButton } from './bin-button'
import { CopyButton } from './copy-button'
import { OriginLabel } from './origin-label'
import { PictureFacts } from './picture-facts'
import { PrivacyControl } from './privacy-control'

export interface PictureViewProps {
  readonly media: Media
  /** May decide who sees it: its owner, with an account. */
  readonly canShare?: boolean
  /** Of one's own unlisted picture. */
  readonly link: MediaLink | null
  readonly styleName: string
}

function Canvas({ media, alt }: Pick<PictureViewProps, 'media'> & Readonly<{ alt: string }>) {
  const t = useTranslations('library.picture')
  const { isOwn } = media
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-4 bg-well p-4 sm:p-6 lg:p-8">
      <ButtonLink
        as={QuietLink}
        href={isOwn ? '/library' : '/'}
        variant="quiet"
        icon={<ArrowLeft aria-hidden className="rtl:-scale-x-100" />}
        className="self-start"
      >
        {isOwn ? t('back') : t('backHome')}
      </ButtonLink>
      <div className="flex flex-1 items-center justify-center">
        <figure className="relative rounded-picture shadow-1 keyline">
          <img
            src={media.urls.preview}
            width={media.width}
            height={media.height}
            alt={alt}
            fetchPriority="high"
            className="block h-auto max-h-[calc(100dvh-10rem)] w-auto max-w-full rounded-picture"
          />
          <span className="absolute start-2 bottom-2">
            <OriginLabel media={media} />
          </span>
        </figure>
      </div>
    </div>
  )
}

function Prompt({ prompt }: Readonly<{ prompt: string }>) {
  const t = useTranslations('library.picture')
  return (
    <section className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <h2 className="type-h4">{t('prompt')}</h2>
        <CopyButton text={prompt} label={t('copyPrompt')} />
      </div>
      <p className="break-words whitespace-pre-wrap">{prompt}</p>
    </section>
  )
}

/** A picture with everything that is known of it and can be done with it; a stranger sees what is public. */
export function PictureView({ media, canShare, link, styleName }: PictureViewProps) {
  const t = useTranslations('library')
  const { isOwn } = media
  const title = media.title || t('untitled')
  return (
    <div className="flex flex-1 flex-col lg:flex-row">
      <Canvas media={media} alt={media.alt || title} />
      <aside className="flex flex-col gap-6 border-hairline bg-paper p-4 sm:p-6 max-lg:border-t lg:w-form lg:flex-none lg:border-s">
        <h1 className="type-h2 break-words">{bindSpaces(title, useLocale())}</h1>
        <div className="flex flex-col gap-2">
          {isOwn ? (
            <ButtonLink
              as={QuietLink}
              href={`/studio?from=${media.id}`}
              size="lg"
              isBlock
              icon={<Repeat aria-hidden />}
            >
              {t('picture.useSettings')}
            </ButtonLink>
          ) : null}
          <ButtonLink
            href={`${media.urls.original}&download=1`}
            download
            variant="line"
            isBlock
            icon={<Download aria-hidden />}
          >
            {t('picture.download')}
          </ButtonLink>
        </div>
        {isOwn && canShare ? <PrivacyControl media={media} link={link} /> : null}
        {media.prompt ? <Prompt prompt={media.prompt} /> : null}
        <PictureFacts media={media} styleName={styleName} />
        {isOwn ? (
          <div className="mt-auto flex flex-col gap-2">
            <BinButton mediaId={media.id} />
          </div>
        ) : null}
      </aside>
    </div>
  )
}
