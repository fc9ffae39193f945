'use client'

import { useTranslations } from 'next-intl'

import { usePageOrigin } from '@/platform/browser/use-page-origin'
import { addressFault } from '@/platform/kernel/page-address'
import { ButtonLink } from '@/ui/button-link'
import { Note } from '@/ui/note'

export interface AddressNoticeProps {
  readonly publicUrl: string
  /** `Host` as it reached the server. */
  readonly host: string | null
  /** What the server knows of the page's origin; empty when a proxy stands in between that says nothing. */
  readonly knownOrigin: string
}

/** Says why nothing works where the page was opened under an address that the studio is not set up for, and what to open. */
export function AddressNotice({ publicUrl, host, knownOrigin }: AddressNoticeProps) {
  const t = useTranslations('site.address')
  const origin = usePageOrigin(knownOrigin)
  const fault = addressFault({ origin, host }, publicUrl)
  if (!fault) return null
  return (
    <aside aria-label={t('label')}>
      <Note
        tone="bad"
        lead={t('lead')}
        className="rounded-none wrap-anywhere"
        action={
          <ButtonLink href={publicUrl} size="sm" variant="line">
            {t('open', { publicUrl })}
          </ButtonLink>
        }
      >
        {t(fault, { publicUrl, origin })} {t('operator', { origin })}
      </Note>
    </aside>
  )
}
