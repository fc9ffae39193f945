import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { redirect } from '@/platform/i18n/navigation'
import { AccountColumn, SignInForm } from '@/plugins/auth/client'
import { SavedPrompt } from '@/plugins/generation/client'
import { SignInBand } from '@/plugins/site/client'

import { getRequestContext } from '../../../request-context'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.signIn'))('title'),
})

export default async function SignInPage() {
  const [{ container, caller }, locale, t] = await Promise.all([
    getRequestContext(),
    getLocale(),
    getTranslations('auth.signIn'),
  ])
  if (caller.user) redirect({ href: '/studio', locale })
  return (
    <>
      <SignInBand />
      <AccountColumn title={t('title')}>
        <SavedPrompt />
        <SignInForm canRegister={container.settings.registration === 'open'} />
      </AccountColumn>
    </>
  )
}
