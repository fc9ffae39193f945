import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { Mark } from '@/ui/mark'
import { Wordmark } from '@/ui/wordmark'

export interface HomeLinkProps {
  /** `mark`: without the word, in the rail. */
  readonly kind: 'mark' | 'wordmark'
  /** The studio's own name; empty or left out: none is shown. */
  readonly instanceName?: string
}

/** The mark with the studio's own name, leading to the start page. */
export function HomeLink({ kind, instanceName }: HomeLinkProps) {
  const t = useTranslations('site.nav')
  return (
    <QuietLink
      href="/"
      aria-label={instanceName ? t('homeOf', { name: instanceName }) : t('home')}
      className="inline-flex min-h-control max-w-full min-w-0 items-center rounded-control no-underline"
    >
      {kind === 'wordmark' ? (
        <Wordmark instanceName={instanceName} />
      ) : (
        <span className="flex min-w-0 flex-col items-center gap-1 px-1">
          <Mark size={34} />
          {instanceName ? (
            <span className="line-clamp-2 max-w-full text-center type-micro break-words text-ink-2">
              {instanceName}
            </span>
          ) : null}
        </span>
      )}
    </QuietLink>
  )
}
