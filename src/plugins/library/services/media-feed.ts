import type { Container } from '@/platform/ports/container'
import type { EventHub } from '@/platform/realtime/event-hub'

import { findMediaRecord } from './find-media'
import { toMedia } from './media-record'

/** Tells an owner's browsers of media that has just come into their library. */
export const announceMedia = async (
  container: Container,
  hub: EventHub,
  ownerKey: string,
  mediaIds: readonly string[],
): Promise<void> => {
  const caller = { user: null, rank: 'guest', ownerKey } as const
  for (const id of mediaIds) {
    const record = await findMediaRecord(container, caller, id)
    if (!record) continue
    hub.publish(ownerKey, {
      type: 'media',
      render: (locale) => toMedia(record, { caller, locale }, container.translate),
    })
  }
}
