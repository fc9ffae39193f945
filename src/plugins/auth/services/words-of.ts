import type { PayloadRequest } from 'payload'

import { en } from '../translations/en'
import { pl } from '../translations/pl'

/** Sentences for Payload's own doors, in the language it answers in. */
export const wordsOf = ({ i18n }: Pick<PayloadRequest, 'i18n'>) => (i18n?.language === 'pl' ? pl : en).doors
