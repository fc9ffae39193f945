import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { LOCALES } from '@/platform/kernel/locale'

/** What every visitor may want to know, and the languages as plain links, which work without a script. */
export function SiteFooter() {
  const t = useTranslations('site')
  return (
    <footer aria-label={t('footer.label')} className="mt-16 border-t border-hairline">
      <div className="mx-auto flex w-full max-w-page flex-wrap justify-between gap-x-8 gap-y-4 px-4 py-8 type-small text-ink-2 sm:px-6 lg:px-16">
        <p className="max-w-read">
          {t('footer.ai')} {t('footer.selfHosted')}
        </p>
        <ul aria-label={t('language.label')} className="flex gap-4">
          {LOCALES.map((locale) => (
            <li key={locale}>
              <QuietLink href="/" locale={locale} lang={locale} hrefLang={locale} className="link">
                {t(`language.${locale}`)}
              </QuietLink>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
