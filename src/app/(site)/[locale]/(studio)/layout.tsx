import type { ReactNode } from 'react'

import { LiveEvents } from '../../live-events'
import { StudioFrame } from '../../studio-frame'
import { getRequestFacts, getRequestContext } from '../../request-context'

export default async function StudioLayout({ children }: Readonly<{ children: ReactNode }>) {
  const [{ container, caller }, { theme }] = await Promise.all([getRequestContext(), getRequestFacts()])
  return (
    <LiveEvents userId={caller.user?.id ?? null} hasOwner={caller.ownerKey !== null}>
      <StudioFrame user={caller.user} theme={theme} instanceName={container.settings.instanceName}>
        {children}
      </StudioFrame>
    </LiveEvents>
  )
}
