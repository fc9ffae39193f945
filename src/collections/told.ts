import type { PayloadRequest } from 'payload'

import type { Told } from './limits-words'

/** A sentence for Payload's own doors, in the language they answer in. */
export const told = (sentence: Told, { i18n }: Pick<PayloadRequest, 'i18n'>): string =>
  sentence[i18n?.language === 'pl' ? 'pl' : 'en']
