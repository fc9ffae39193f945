import type { PayloadRequest } from 'payload'

import { told } from '@/collections/told'

import { en } from '../translations/en'
import { pl } from '../translations/pl'

/** Sentences for Payload's own doors, in the language it answers in. */
export const wordsOf = (req: Pick<PayloadRequest, 'i18n'>) => told({ en: en.doors, pl: pl.doors }, req)
