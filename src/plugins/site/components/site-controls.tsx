'use client'

import { useTranslations } from 'next-intl'

import { usePathname } from '@/platform/i18n/navigation'
import { QuietLink } from '@/platform/i18n/quiet-link'
import type { SessionUser } from '@/platform/kernel/caller'
import { ButtonLink } from '@/ui/button-link'

import type { ThemeChoice } from '../contract'
import { AccountMenu } from './account-menu'
import { PageControls } from './page-controls'

/** Here an account is being made already. */
const MAKES_ACCOUNT: ReadonlySet<string> = new Set(['/register', '/setup'])

export interface SiteControlsProps {
  readonly user: SessionUser | null
  readonly theme: ThemeChoice
  /** False where accounts are closed. */
  readonly canRegister?: boolean
}

/** The end of every top bar: language, theme, and the account or the way to one. */
export function SiteControls({ user, theme, canRegister }: SiteControlsProps) {
  const t = useTranslations('site.nav')
  const pathname = usePathname()
  return (
    <>
      <PageControls userId={user?.id ?? null} theme={theme} />
      {user ? (
        <AccountMenu user={user} />
      ) : (
        <>
          <ButtonLink
            as={QuietLink}
            href="/sign-in"
            variant="quiet"
            className="max-sm:border-edge max-sm:bg-raised"
          >
            {t('signIn')}
          </ButtonLink>
          {canRegister && !MAKES_ACCOUNT.has(pathname) ? (
            <ButtonLink as={QuietLink} href="/register" className="max-sm:hidden">
              {t('register')}
            </ButtonLink>
          ) : null}
        </>
      )}
    </>
  )
}
