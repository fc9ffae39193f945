import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { styleKeyOf } from '@/plugins/generation/client'
import { PictureView } from '@/plugins/library/client'
import { findMedia, findOwnLink } from '@/plugins/library/server'

import { getRequestContext } from '../../../../request-context'

type PictureParams = Readonly<{ params: Promise<{ id: string }> }>

const getPicture = cache(async (id: string) => {
  const [{ container, caller }, locale] = await Promise.all([getRequestContext(), getLocale()])
  return findMedia(container, { caller, locale }, id)
})

/** Names the picture to whoever may see it. Who may is decided in the page: a refusal here would be sent as 200. */
export const generateMetadata = async ({ params }: PictureParams): Promise<Metadata> => {
  const media = await getPicture((await params).id)
  const t = await getTranslations()
  if (!media) return { title: t('site.notFound.title'), robots: { index: false } }
  return { title: media.title || t('library.untitled'), robots: { index: media.privacy === 'public' } }
}

export default async function PicturePage({ params }: PictureParams) {
  const { id } = await params
  const [media, { container, caller }, t] = await Promise.all([
    getPicture(id),
    getRequestContext(),
    getTranslations('generation.styles'),
  ])
  if (!media) notFound()
  const link = media.privacy === 'unlisted' ? await findOwnLink(container, caller, id) : null
  const styleKey = styleKeyOf(media.style)
  return (
    <PictureView
      media={media}
      canShare={caller.user !== null}
      link={link}
      styleName={styleKey ? t(styleKey) : media.style}
    />
  )
}
