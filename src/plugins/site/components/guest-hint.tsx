import { useTranslations } from 'next-intl'

export interface GuestHintProps {
  readonly picturesPerDay: number
}

/** What somebody without an account gets, and for how long. */
export function GuestHint({ picturesPerDay }: GuestHintProps) {
  const t = useTranslations('site.landing')
  return <p className="type-small text-ink-2">{t('guestHint', { count: picturesPerDay })}</p>
}
