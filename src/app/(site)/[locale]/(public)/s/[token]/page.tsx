import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { styleKeyOf } from '@/plugins/generation/client'
import { PictureView } from '@/plugins/library/client'
import { findLinkedMedia } from '@/plugins/library/server'

import { getRequestContext } from '../../../../request-context'

type LinkParams = Readonly<{ params: Promise<{ token: string }> }>

const getLinked = cache(async (token: string) => {
  const [{ container }, locale] = await Promise.all([getRequestContext(), getLocale()])
  return findLinkedMedia(container, locale, token)
})

/** No search engine and no other site learns of the link. */
export const generateMetadata = async ({ params }: LinkParams): Promise<Metadata> => {
  const media = await getLinked((await params).token)
  const t = await getTranslations()
  return {
    title: media ? media.title || t('library.untitled') : t('site.notFound.title'),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

/** An unlisted picture, for whoever has its link. */
export default async function LinkedPicturePage({ params }: LinkParams) {
  const [media, t] = await Promise.all([
    params.then(({ token }) => getLinked(token)),
    getTranslations('generation.styles'),
  ])
  if (!media) notFound()
  const styleKey = styleKeyOf(media.style)
  return <PictureView media={media} link={null} styleName={styleKey ? t(styleKey) : media.style} />
}
