'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'

import { usePageOrigin } from '@/platform/browser/use-page-origin'

const TEXTS = {
  en: {
    lead: 'The panel does not work at this address.',
    because: (publicUrl: string) => `It is set up for ${publicUrl} and sends everything there.`,
    open: (publicUrl: string) => `Open ${publicUrl}`,
    operator: (origin: string) =>
      `If that address does not open: set PUBLIC_URL to the one that people open, e.g. PUBLIC_URL=${origin}, and start Kadr again.`,
  },
  pl: {
    lead: 'Pod tym adresem panel nie działa.',
    because: (publicUrl: string) => `Jest ustawiony na ${publicUrl} i wszystko wysyła tam.`,
    open: (publicUrl: string) => `Otwórz ${publicUrl}`,
    operator: (origin: string) =>
      `Jeśli tamten adres się nie otwiera: ustaw PUBLIC_URL na ten, który otwierają ludzie, np. PUBLIC_URL=${origin}, i uruchom Kadr ponownie.`,
  },
} as const

/** Payload's panel calls its API under PUBLIC_URL, whatever address it was opened at: under any other nothing can be saved. */
export function AddressNotice() {
  const { serverURL: publicUrl } = useConfig().config
  const { language } = useTranslation().i18n
  const origin = usePageOrigin()
  if (origin === '' || origin === publicUrl) return null
  const texts = TEXTS[language === 'pl' ? 'pl' : 'en']
  return (
    <aside className="kadr-address-notice" aria-label={texts.lead}>
      <p>
        <strong>{texts.lead}</strong> {texts.because(publicUrl)}{' '}
        <a href={`${publicUrl}/admin`}>{texts.open(publicUrl)}</a>. {texts.operator(origin)}
      </p>
    </aside>
  )
}
