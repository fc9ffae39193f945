import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { LOCALES } from '@/platform/kernel/locale'
import { LandingStage } from '@/plugins/generation/client'
import { GuestHint, LandingComposition, Promises } from '@/plugins/site/client'

import { getRequestContext } from '../../request-context'

export const generateMetadata = (): Metadata => ({
  alternates: { languages: Object.fromEntries(LOCALES.map((locale) => [locale, `/${locale}`])) },
})

export default async function LandingPage() {
  const [{ container, caller }, t] = await Promise.all([getRequestContext(), getTranslations('site.landing')])
  const { limits, registration } = container.settings
  const intro = (
    <div className="flex flex-col gap-5">
      <h1 className="type-display">{t('title')}</h1>
      <p className="max-w-[34rem] type-lead text-ink-2">{t('lead')}</p>
    </div>
  )
  return (
    <div className="mx-auto w-full max-w-page px-4 pt-4 sm:px-6 lg:px-16 lg:pt-9">
      <LandingStage
        isGuest={caller.user === null}
        canRegister={registration === 'open'}
        estimateSeconds={container.engineCatalog[0]?.estimateSeconds ?? 1}
        intro={intro}
        hint={caller.user ? null : <GuestHint picturesPerDay={limits.draftPicturesPerDay.guest} />}
        composition={<LandingComposition />}
      />
      <Promises />
    </div>
  )
}
