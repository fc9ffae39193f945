import type { PayloadRequest } from 'payload'

import { localize } from '@/platform/payload/localize'

import { en } from '../translations/en'
import { pl } from '../translations/pl'

/** Sentences for Payload's own doors, in the language it answers in. */
export const wordsOf = (req: Pick<PayloadRequest, 'i18n'>) => localize({ en: en.doors, pl: pl.doors }, req)
