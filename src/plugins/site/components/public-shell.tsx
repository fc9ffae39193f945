import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { NavigationEntry } from '@/platform/browser/slice-client'
import { Link } from '@/platform/i18n/navigation'
import type { SessionUser } from '@/platform/kernel/caller'
import { AppShell } from '@/ui/app-shell'
import { NavItem } from '@/ui/nav-item'
import { SkipLink } from '@/ui/skip-link'
import { TopBar } from '@/ui/top-bar'

import type { ThemeChoice } from '../contract'
import { HomeLink } from './home-link'
import { SiteControls } from './site-controls'
import { SiteFooter } from './site-footer'

export interface PublicShellProps {
  readonly user: SessionUser | null
  readonly theme: ThemeChoice
  readonly instanceName: string
  readonly canRegister: boolean
  readonly places: readonly NavigationEntry[]
  readonly children: ReactNode
}

/** Pages for everybody: a top bar, the page, the footer. */
export function PublicShell({ instanceName, places, children, ...controls }: PublicShellProps) {
  const t = useTranslations()
  const isShown = ({ onPublicPages }: NavigationEntry): boolean =>
    onPublicPages === 'everybody' || (onPublicPages === 'accounts' && controls.user !== null)
  const navigation = (
    <nav aria-label={t('site.nav.main')} className="flex gap-2">
      {places.filter(isShown).map(({ href, label }) => (
        <NavItem key={href} as={Link} href={href} label={t(label)} placement="top" />
      ))}
    </nav>
  )
  return (
    <AppShell
      skipLink={<SkipLink href="#main" label={t('site.nav.skip')} />}
      topBar={
        <TopBar
          start={<HomeLink kind="wordmark" instanceName={instanceName} />}
          centre={navigation}
          end={<SiteControls {...controls} />}
        />
      }
      footer={<SiteFooter />}
    >
      {children}
    </AppShell>
  )
}
