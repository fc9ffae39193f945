import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { redirect } from '@/platform/i18n/navigation'
import { AccountColumn, RegisterForm } from '@/plugins/auth/client'
import { SavedPrompt } from '@/plugins/generation/client'
import { SignInBand } from '@/plugins/site/client'

import { getRequestContext } from '../../../request-context'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.register'))('title'),
})

export default async function RegisterPage() {
  const [{ container, caller }, locale, t] = await Promise.all([
    getRequestContext(),
    getLocale(),
    getTranslations('auth.register'),
  ])
  if (caller.user) redirect({ href: '/studio', locale })
  if (container.settings.registration === 'closed') {
    return <AccountColumn title={t('closedTitle')}>{t('closedText')}</AccountColumn>
  }
  return (
    <>
      <SignInBand />
      <AccountColumn title={t('title')} lead={t('lead')}>
        <SavedPrompt />
        <RegisterForm />
      </AccountColumn>
    </>
  )
}
