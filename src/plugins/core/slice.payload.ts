import { createLimits } from '@/collections/limits'
import { mails } from '@/collections/mails'
import { media } from '@/collections/media'
import { createUsers } from '@/collections/users'
import type { PayloadPart, PayloadParts } from '@/platform/slices/payload-part'

import { PANEL_WORDS } from './panel-words'

/** What several slices share: accounts, media, mails and limits. */
export default ({ settings }: PayloadParts): PayloadPart => ({
  collections: [createUsers({ isSecure: settings.isSecure }), media, mails],
  globals: [createLimits(settings)],
  panel: { words: PANEL_WORDS },
})
