import type { PayloadRequest } from 'payload'

/** Chooses the language that Payload answers this request in: that of the panel, or of the client. */
export const localize = <English, Polish>(
  { en, pl }: { readonly en: English; readonly pl: Polish },
  { i18n }: Pick<PayloadRequest, 'i18n'>,
): English | Polish => (i18n?.language === 'pl' ? pl : en)
