import type { PayloadRequest } from 'payload'

/** Of words in both languages those that Payload's own doors, and the panel, answer in. */
export const told = <English, Polish>(
  { en, pl }: { readonly en: English; readonly pl: Polish },
  { i18n }: Pick<PayloadRequest, 'i18n'>,
): English | Polish => (i18n?.language === 'pl' ? pl : en)
