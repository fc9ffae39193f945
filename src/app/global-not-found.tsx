import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { HomeLink, NotFoundPage, PageControls } from '@/plugins/site/client'
import { SkipLink } from '@/ui/skip-link'
import { TopBar } from '@/ui/top-bar'

import { SiteDocument } from './(site)/site-document'
import { getRequestFacts } from './(site)/request-context'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('site.notFound'))('title'),
})

/** Every address that no page answers to, rendered by the server: readable without a script and without a database. */
export default async function GlobalNotFound() {
  const [{ theme }, t] = await Promise.all([getRequestFacts(), getTranslations('site.nav')])
  return (
    <SiteDocument locale={await getLocale()}>
      <SkipLink href="#main" label={t('skip')} />
      <div className="flex min-h-dvh flex-col">
        <TopBar start={<HomeLink kind="wordmark" />} end={<PageControls userId={null} theme={theme} />} />
        <main id="main" className="flex flex-1 flex-col">
          <NotFoundPage />
        </main>
      </div>
    </SiteDocument>
  )
}
