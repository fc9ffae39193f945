import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

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
  readonly children: ReactNode
}

/** Pages for everybody: a top bar, the page, the footer. */
export function PublicShell({ instanceName, children, ...controls }: PublicShellProps) {
  const t = useTranslations('site.nav')
  const places = (
    <nav aria-label={t('main')} className="flex gap-2">
      <NavItem as={Link} href="/studio" label={t('studio')} placement="top" />
      {controls.user ? <NavItem as={Link} href="/library" label={t('library')} placement="top" /> : null}
    </nav>
  )
  return (
    <AppShell
      skipLink={<SkipLink href="#main" label={t('skip')} />}
      topBar={
        <TopBar
          start={<HomeLink kind="wordmark" instanceName={instanceName} />}
          centre={places}
          end={<SiteControls {...controls} />}
        />
      }
      footer={<SiteFooter />}
    >
      {children}
    </AppShell>
  )
}
