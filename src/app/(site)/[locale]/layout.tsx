import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

import { loadEnv } from '@/platform/config/env'
import { LOCALES } from '@/platform/kernel/locale'

import { SiteDocument } from '../site-document'

type LocaleParams = Readonly<{ params: Promise<{ locale: string }> }>

/** `desk` of both themes. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ebedef' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1013' },
  ],
}

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('site.meta')
  return {
    metadataBase: new URL(loadEnv().PUBLIC_URL),
    title: { default: 'Kadr', template: '%s – Kadr' },
    description: t('description'),
  }
}

export default async function LocaleLayout({
  children,
  params,
}: LocaleParams & Readonly<{ children: ReactNode }>) {
  const { locale } = await params
  if (!hasLocale(LOCALES, locale)) notFound()
  return <SiteDocument locale={locale}>{children}</SiteDocument>
}
