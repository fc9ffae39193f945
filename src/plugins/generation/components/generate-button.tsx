'use client'

import { PenTool } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { MakingButton } from '@/ui/making-button'

import type { SubmitFailure } from './use-submit'
import { useEstimate, useWait } from './use-format'

export interface GenerateButtonProps {
  readonly count: number
  /** Of one picture. */
  readonly estimateSeconds: number
  readonly isSending: boolean
  readonly failure: SubmitFailure | null
  readonly isBlock?: boolean
  readonly className?: string
}

/**
 * Sends the prompt: says how many pictures and how long that takes; where the quota is too small for them, when there is enough
 * again.
 */
export function GenerateButton({
  count,
  estimateSeconds,
  isSending,
  failure,
  isBlock,
  className,
}: GenerateButtonProps) {
  const t = useTranslations('generation')
  const estimate = useEstimate()(count * estimateSeconds)
  const limit = failure?.kind === 'limit' ? failure : null
  const wait = useWait()
  return (
    <MakingButton
      type="submit"
      icon={<PenTool aria-hidden />}
      label={t('generateCount', { count })}
      estimate={limit ? wait(limit.waitSeconds) : estimate}
      accessibleName={t('generateName', { count, estimate })}
      isLoading={isSending}
      loadingLabel={t('sending')}
      disabledReason={limit ? t('limit.title') : undefined}
      isBlock={isBlock}
      className={className}
    />
  )
}
