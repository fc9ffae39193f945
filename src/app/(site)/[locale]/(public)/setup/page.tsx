import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { AccountColumn, SetupForm } from '@/plugins/auth/client'
import { hasSuperAdmin, isSetupOpen } from '@/plugins/auth/server'
import { ButtonLink } from '@/ui/button-link'

import { getRequestContext } from '../../../request-context'

type SetupParams = Readonly<{ searchParams: Promise<{ token?: string | string[] }> }>

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.setup'))('title'),
  robots: { index: false },
  // The address is the secret: it must not travel to anybody else.
  referrer: 'no-referrer',
})

export default async function SetupPage({ searchParams }: SetupParams) {
  const [{ container, caller }, { token }, t] = await Promise.all([
    getRequestContext(),
    searchParams,
    getTranslations('auth.setup'),
  ])
  if (typeof token === 'string' && token !== '' && (await isSetupOpen(container, token))) {
    return (
      <AccountColumn title={t('title')} lead={t('lead')}>
        <SetupForm token={token} />
      </AccountColumn>
    )
  }
  const isReady = await hasSuperAdmin(container)
  return (
    <AccountColumn title={t('invalidTitle')} lead={isReady ? t('readyText') : t('invalidText')}>
      {isReady ? null : (
        <code className="rounded-control bg-well px-3 py-2 font-code break-words">{t('command')}</code>
      )}
      <ButtonLink as={QuietLink} href={caller.user ? '/studio' : '/sign-in'} variant="line">
        {caller.user ? t('toStudio') : t('toSignIn')}
      </ButtonLink>
    </AccountColumn>
  )
}
