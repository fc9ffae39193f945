'use client'

import { LogIn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { isCurrent, type NavigationEntry } from '@/platform/browser/slice-client'
import { Link, usePathname } from '@/platform/i18n/navigation'
import type { SessionUser } from '@/platform/kernel/caller'
import { AppShell } from '@/ui/app-shell'
import { BottomBar } from '@/ui/bottom-bar'
import { NavItem } from '@/ui/nav-item'
import { Rail } from '@/ui/rail'
import { SkipLink } from '@/ui/skip-link'
import { TopBar } from '@/ui/top-bar'

import type { ThemeChoice } from '../contract'
import { AccountMenu } from './account-menu'
import { HomeLink } from './home-link'
import { LanguageMenu } from './language-menu'
import { SiteControls } from './site-controls'
import { ThemeMenu } from './theme-menu'

export interface StudioShellProps {
  readonly user: SessionUser | null
  readonly theme: ThemeChoice
  readonly instanceName: string
  readonly places: readonly NavigationEntry[]
  readonly children: ReactNode
}

/** The places of the application, in the rail and in the bar at the thumb. */
function Places({
  places,
  placement,
}: Pick<StudioShellProps, 'places'> & Readonly<{ placement: 'rail' | 'bar' }>) {
  const t = useTranslations()
  const pathname = usePathname()
  return places.map((place) => (
    <NavItem
      key={place.href}
      as={Link}
      href={place.href}
      label={t(place.label)}
      icon={<place.icon aria-hidden />}
      isCurrent={isCurrent(place, pathname)}
      placement={placement}
    />
  ))
}

function RailFooter({ user, theme }: Pick<StudioShellProps, 'user' | 'theme'>) {
  const t = useTranslations('site.nav')
  return (
    <>
      <LanguageMenu userId={user?.id ?? null} isIconOnly />
      <ThemeMenu initial={theme} />
      {user ? (
        <AccountMenu user={user} />
      ) : (
        <NavItem
          as={Link}
          href="/sign-in"
          label={t('signIn')}
          icon={<LogIn aria-hidden />}
          placement="rail"
        />
      )}
    </>
  )
}

/** The application: rail on the desktop, top bar and bottom bar on phone and tablet. */
export function StudioShell({ instanceName, places, children, ...controls }: StudioShellProps) {
  const t = useTranslations('site.nav')
  return (
    <AppShell
      skipLink={<SkipLink href="#main" label={t('skip')} />}
      rail={
        <Rail
          label={t('main')}
          home={<HomeLink kind="mark" instanceName={instanceName} />}
          footer={<RailFooter {...controls} />}
        >
          <Places places={places} placement="rail" />
        </Rail>
      }
      topBar={
        <TopBar
          kind="app"
          start={<HomeLink kind="wordmark" instanceName={instanceName} />}
          end={<SiteControls {...controls} />}
        />
      }
      bottomBar={
        <BottomBar label={t('main')}>
          <Places places={places} placement="bar" />
        </BottomBar>
      }
    >
      {children}
    </AppShell>
  )
}
