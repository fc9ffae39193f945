'use client'

import { Images, LogIn, PenTool } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

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
  readonly children: ReactNode
}

/** The two places of the application, in the rail and in the bar at the thumb. */
function Places({ placement }: Readonly<{ placement: 'rail' | 'bar' }>) {
  const t = useTranslations('site.nav')
  const pathname = usePathname()
  const isInLibrary = pathname.startsWith('/library') || pathname.startsWith('/pictures')
  return (
    <>
      <NavItem
        as={Link}
        href="/studio"
        label={t('studio')}
        icon={<PenTool aria-hidden />}
        isCurrent={pathname.startsWith('/studio')}
        placement={placement}
      />
      <NavItem
        as={Link}
        href="/library"
        label={t('library')}
        icon={<Images aria-hidden />}
        isCurrent={isInLibrary}
        placement={placement}
      />
    </>
  )
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
export function StudioShell({ instanceName, children, ...controls }: StudioShellProps) {
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
          <Places placement="rail" />
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
          <Places placement="bar" />
        </BottomBar>
      }
    >
      {children}
    </AppShell>
  )
}
