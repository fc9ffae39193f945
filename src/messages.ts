import { en as httpEn } from '@/platform/http/translations/en'
import { pl as httpPl } from '@/platform/http/translations/pl'
import { createTranslate } from '@/platform/i18n/create-translate'
import { en as errorsEn } from '@/platform/i18n/errors/en'
import { pl as errorsPl } from '@/platform/i18n/errors/pl'
import type { formats } from '@/platform/i18n/formats'
import { bindSpacesDeep } from '@/platform/i18n/typography'
import { DEFAULT_LOCALE, type Locale } from '@/platform/kernel/locale'
import { en as auditEn } from '@/plugins/audit/translations/en'
import { pl as auditPl } from '@/plugins/audit/translations/pl'
import { en as authEn } from '@/plugins/auth/translations/en'
import { pl as authPl } from '@/plugins/auth/translations/pl'
import { en as generationEn } from '@/plugins/generation/translations/en'
import { pl as generationPl } from '@/plugins/generation/translations/pl'
import { en as libraryEn } from '@/plugins/library/translations/en'
import { pl as libraryPl } from '@/plugins/library/translations/pl'
import { en as siteEn } from '@/plugins/site/translations/en'
import { pl as sitePl } from '@/plugins/site/translations/pl'

const en = {
  ...httpEn,
  errors: errorsEn,
  audit: auditEn,
  auth: authEn,
  generation: generationEn,
  library: libraryEn,
  site: siteEn,
} as const
const pl = {
  ...httpPl,
  errors: errorsPl,
  audit: auditPl,
  auth: authPl,
  generation: generationPl,
  library: libraryPl,
  site: sitePl,
} as const

export type Messages = typeof en

/** Every text of the product, by language and slice, with non-breaking spaces where a line must not break. */
export const messages: Readonly<Record<Locale, Messages>> = {
  en: bindSpacesDeep(en, 'en'),
  // Same keys by `satisfies SameKeys` in each slice, same arguments by the parity test.
  pl: bindSpacesDeep(pl, 'pl') as unknown as Messages,
}

/** A sentence of the product by language and key, for processes and routes outside React. */
export const translate = createTranslate(messages)

/** Texts a browser needs: mails and the API's errors are written on the server. */
export const browserMessages = (locale: Locale = DEFAULT_LOCALE) => {
  const { generation, library, site } = messages[locale]
  const { mail: _mail, ...auth } = messages[locale].auth
  return { auth, generation, library, site }
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
    Formats: typeof formats
  }
}
