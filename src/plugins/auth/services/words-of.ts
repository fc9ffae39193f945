import type { PayloadRequest } from 'payload'

import { localize } from '@/platform/payload/localize'

import { en } from '../translations/en'
import { pl } from '../translations/pl'

/** Sentences for Payload's own routes, in the language it answers in. */
export const wordsOf = (req: Pick<PayloadRequest, 'i18n'>) =>
  localize({ en: en.payloadErrors, pl: pl.payloadErrors }, req)
