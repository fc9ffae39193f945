import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { BinGrid } from '@/plugins/library/client'
import { BIN_DAYS } from '@/plugins/library/contract'
import { listMedia } from '@/plugins/library/server'
import { ButtonLink } from '@/ui/button-link'
import { PageTitle } from '@/ui/page-title'

import { getRequestContext } from '../../../../request-context'

const PICTURES_SHOWN = 24

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('library.bin'))('title'),
})

export default async function BinPage() {
  const [{ container, caller }, locale, t] = await Promise.all([
    getRequestContext(),
    getLocale(),
    getTranslations('library'),
  ])
  const first = await listMedia(container, { caller, locale }, { scope: 'bin', limit: PICTURES_SHOWN })
  return (
    <div className="flex flex-col gap-5 px-4 py-4 sm:px-6 lg:px-8 lg:py-6">
      <ButtonLink
        as={QuietLink}
        href="/library"
        variant="quiet"
        icon={<ArrowLeft aria-hidden className="rtl:-scale-x-100" />}
        className="self-start"
      >
        {t('title')}
      </ButtonLink>
      <PageTitle>{t('bin.title')}</PageTitle>
      <p className="type-small text-ink-2">
        {caller.user ? t('bin.text', { days: BIN_DAYS }) : t('bin.guestText')}
      </p>
      <BinGrid first={first} />
    </div>
  )
}
