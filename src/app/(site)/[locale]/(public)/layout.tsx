import type { ReactNode } from 'react'

import { navigationOf } from '@/platform/browser/slice-client'
import { PublicShell } from '@/plugins/site/client'
import { browserSlices } from '@/slices.client'

import { LiveEvents } from '../../live-events'
import { getRequestFacts, getRequestContext } from '../../request-context'

export default async function PublicLayout({ children }: Readonly<{ children: ReactNode }>) {
  const [{ container, caller }, { theme }] = await Promise.all([getRequestContext(), getRequestFacts()])
  const { instanceName, registration } = container.settings
  return (
    <LiveEvents userId={caller.user?.id ?? null} hasOwner={caller.ownerKey !== null}>
      <PublicShell
        user={caller.user}
        theme={theme}
        instanceName={instanceName}
        canRegister={registration === 'open'}
        places={navigationOf(browserSlices)}
      >
        {children}
      </PublicShell>
    </LiveEvents>
  )
}
