'use client'

import { useAuth, useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

/**
 * Lets the panel's menu start open on a small desktop too: Payload itself keeps it open from 1,441 px on, and lays it over
 * the page up to 1,024 px. A provider, so that a menu that was closed stays closed from page to page.
 */
export function OpenNav({ children }: Readonly<{ children?: ReactNode }>) {
  const { setNavOpen } = useNav()
  const { user } = useAuth()
  const { breakpoints } = useWindowInfo()
  const isBesidePage = Boolean(user) && breakpoints.l === true && breakpoints.m === false
  useEffect(() => {
    // Payload closes the menu in an effect that runs after this one, before the next paint.
    if (isBesidePage) queueMicrotask(() => setNavOpen(true))
  }, [isBesidePage, setNavOpen])
  return children
}
