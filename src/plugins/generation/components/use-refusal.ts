'use client'

import { useTranslations } from 'next-intl'

import { ApiError } from '@/platform/browser/call-api'

/** The sentence of an act that failed: the server's own, or that there was no answer; null for none. */
export const useRefusal = (error: Error | null): string | null => {
  const t = useTranslations('generation.act')
  if (!error) return null
  return error instanceof ApiError ? error.message : t('noAnswer')
}
