import type { Locale } from '@/platform/kernel/locale'

import { en } from '../translations/en'
import { pl } from '../translations/pl'
import type { CrashTexts } from './crash-page'

/** The words of a page that broke, for where no provider of texts can be trusted. */
export const crashTexts = (locale: Locale): CrashTexts => (locale === 'pl' ? pl.crash : en.crash)
