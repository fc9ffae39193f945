import { jobs } from '@/collections/jobs'
import { createLimits } from '@/collections/limits'
import { mails } from '@/collections/mails'
import { media } from '@/collections/media'
import { outbox } from '@/collections/outbox'
import { createUsers } from '@/collections/users'
import { workers } from '@/collections/workers'
import type { PayloadPart, PayloadParts } from '@/platform/slices/payload-part'

import { PANEL_WORDS } from './panel-words'

/** What several slices share: accounts, media, jobs, mails and limits. */
export default ({ settings }: PayloadParts): PayloadPart => ({
  collections: [createUsers({ isSecure: settings.isSecure }), media, mails, jobs, outbox, workers],
  globals: [createLimits(settings)],
  panel: { words: PANEL_WORDS },
})
