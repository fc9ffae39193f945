import type { ReactNode } from 'react'

import { PublicShell } from '@/plugins/site/client'

import { LiveEvents } from '../../live-events'
import { getRequestFacts, getVisit } from '../../visit'

export default async function PublicLayout({ children }: Readonly<{ children: ReactNode }>) {
  const [{ container, caller }, { theme }] = await Promise.all([getVisit(), getRequestFacts()])
  const { instanceName, registration } = container.settings
  return (
    <LiveEvents userId={caller.user?.id ?? null} hasOwner={caller.ownerKey !== null}>
      <PublicShell
        user={caller.user}
        theme={theme}
        instanceName={instanceName}
        canRegister={registration === 'open'}
      >
        {children}
      </PublicShell>
    </LiveEvents>
  )
}
