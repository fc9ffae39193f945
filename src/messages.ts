import { createTranslate } from '@/platform/i18n/create-translate'
import type { formats } from '@/platform/i18n/formats'
import { bindSpacesDeep } from '@/platform/i18n/typography'
import { DEFAULT_LOCALE, type Locale } from '@/platform/kernel/locale'
import { browserTexts, composeMessages, type MessagesOf } from '@/platform/slices/compose-messages'

import { slices } from './slices'

export type Messages = MessagesOf<typeof slices>

// The same keys by `satisfies SameKeys` in each slice, the same arguments by the parity test.
const textsOf = (locale: Locale): Messages =>
  bindSpacesDeep(composeMessages(slices, locale), locale) as unknown as Messages

/** Every text of the product, by language and slice, with non-breaking spaces where a line must not break. */
export const messages: Readonly<Record<Locale, Messages>> = { en: textsOf('en'), pl: textsOf('pl') }

/** A sentence of the product by language and key, for processes and routes outside React. */
export const translate = createTranslate(messages)

/** Texts a browser needs: mails and the API's errors are written on the server. */
export const browserMessages = (locale: Locale = DEFAULT_LOCALE): Partial<Messages> =>
  browserTexts(slices, messages[locale])

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
    Formats: typeof formats
  }
}
