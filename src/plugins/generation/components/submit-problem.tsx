'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { ButtonLink } from '@/ui/button-link'
import { Note } from '@/ui/note'

import type { SubmitFailure } from './use-submit'

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** True unless the browser knows that it has no network. */
const useIsOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )

export interface SubmitProblemProps {
  readonly failure: SubmitFailure | null
  /** False where accounts are closed: then nothing is offered. */
  readonly canRegister: boolean
}

/** The sentence of a failure that is still true; a connection that was away and is back is good news. */
function Failure({ failure, canRegister }: SubmitProblemProps & Readonly<{ failure: SubmitFailure }>) {
  const t = useTranslations()
  if (failure.kind === 'offline') {
    return (
      <Note tone="ok" role="status">
        {t('site.problem.backOnline')}
      </Note>
    )
  }
  const isLimit = failure.kind === 'limit'
  const offer =
    isLimit && canRegister ? (
      <ButtonLink as={QuietLink} href="/register">
        {t('generation.limit.act')}
      </ButtonLink>
    ) : undefined
  return (
    <Note tone={isLimit ? 'info' : 'bad'} role="alert" action={offer}>
      {'message' in failure ? failure.message : t(`site.problem.${failure.kind}`)}
    </Note>
  )
}

/** Why nothing was sent or will be: no network, the limit with the way past it, or what the server said. */
export function SubmitProblem({ failure, canRegister }: SubmitProblemProps) {
  const t = useTranslations('site.problem')
  const isOnline = useIsOnline()
  if (!isOnline) {
    return (
      <Note tone="warn" role="status">
        {t('offline')}
      </Note>
    )
  }
  return failure ? <Failure failure={failure} canRegister={canRegister} /> : null
}
