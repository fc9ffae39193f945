'use client'

import { LogOut, SlidersHorizontal, UserRound } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'

import { ApiError, callApi } from '@/platform/browser/call-api'
import type { SessionUser } from '@/platform/kernel/caller'
import { isAtLeast } from '@/platform/kernel/rank'
import { Menu, type MenuItemSpec } from '@/ui/menu'
import { useToast } from '@/ui/toast'

const RANK_KEYS = {
  user: 'user',
  creator: 'creator',
  admin: 'admin',
  'super-admin': 'superAdmin',
} as const

/** The server ended the session, or there was none any more. */
const isSignedOut = async (): Promise<boolean> => {
  try {
    await callApi('/api/users/logout', { method: 'POST' })
    return true
  } catch (error) {
    // Payload's word for "nobody is signed in".
    return error instanceof ApiError && error.status === 400
  }
}

export interface AccountMenuProps {
  readonly user: SessionUser
}

/** Who is signed in, the panel for those who may, and the way out. */
export function AccountMenu({ user }: AccountMenuProps) {
  const t = useTranslations('site')
  const locale = useLocale()
  const toast = useToast()
  const name = user.name || user.email

  const signOut = async () => {
    if (!(await isSignedOut())) return toast.show({ text: t('problem.signOut') })
    // Nothing of the account may stay on a shared machine: not the draft in the tab, not what the page remembers.
    sessionStorage.clear()
    window.location.assign(`/${locale}`)
  }
  const panel: MenuItemSpec[] = isAtLeast(user.rank, 'admin')
    ? [{ label: t('nav.panel'), icon: <SlidersHorizontal aria-hidden />, href: '/admin', startsGroup: true }]
    : []
  return (
    <Menu
      button={{ label: t('nav.accountOf', { name }), icon: <UserRound aria-hidden />, isIconOnly: true }}
      items={[
        { label: name, disabledReason: t(`ranks.${RANK_KEYS[user.rank]}`), onSelect: () => undefined },
        ...panel,
        {
          label: t('nav.signOut'),
          icon: <LogOut aria-hidden />,
          onSelect: () => void signOut(),
          startsGroup: true,
        },
      ]}
    />
  )
}
