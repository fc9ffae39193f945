'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Check, Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'

import { callApi } from '@/platform/browser/call-api'
import { usePathname, useRouter } from '@/platform/i18n/navigation'
import { LOCALES, type Locale } from '@/platform/kernel/locale'
import { Menu } from '@/ui/menu'

export interface LanguageMenuProps {
  /** Id of the account, which remembers the language too; null for a guest. */
  readonly userId: string | null
  readonly isIconOnly?: boolean
}

/** Best effort: the page is in the new language already, and the cookie remembers it. */
const rememberInAccount = (userId: string, locale: Locale): void => {
  void callApi(`/api/users/${userId}`, { method: 'PATCH', body: { locale } }).catch(() => undefined)
}

/** Changes the language and keeps the page, its query and the scroll. */
export function LanguageMenu({ userId, isIconOnly }: LanguageMenuProps) {
  const t = useTranslations('site.language')
  const current = useLocale()
  const pathname = usePathname()
  const query = useSearchParams().toString()
  const router = useRouter()
  const client = useQueryClient()

  const change = (locale: Locale) => {
    if (userId) rememberInAccount(userId, locale)
    router.replace(query ? `${pathname}?${query}` : pathname, { locale, scroll: false })
    // Sentences inside cached answers are still in the other language.
    void client.invalidateQueries()
  }
  return (
    <Menu
      button={{
        label: isIconOnly ? t('change', { language: t(current) }) : current.toUpperCase(),
        icon: <Languages aria-hidden />,
        isIconOnly,
      }}
      items={LOCALES.map((locale) => ({
        label: t(locale),
        icon: locale === current ? <Check aria-hidden /> : <span className="size-5" />,
        onSelect: () => change(locale),
      }))}
    />
  )
}
