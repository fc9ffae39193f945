'use client'

import { useTranslations } from 'next-intl'

import { roundEstimate, roundWait } from '@/platform/i18n/estimate'

import { styleKeyOf } from './style-keys'

/** "about 18 s": how a number of seconds is said. */
export const useEstimate = (): ((seconds: number) => string) => {
  const t = useTranslations('generation')
  return (seconds) => {
    const { unit, value } = roundEstimate(seconds)
    return unit === 'seconds' ? t('estimateSeconds', { value }) : t('estimateMinutes', { value })
  }
}

/** "in 3 h": when something can be had again. */
export const useWait = (): ((seconds: number) => string) => {
  const t = useTranslations('generation.limit')
  return (seconds) => {
    const { unit, value } = roundWait(seconds)
    return t(unit, { value })
  }
}

/** The name of a style preset; one without a name of its own is called by its id. */
export const useStyleName = (): ((id: string) => string) => {
  const t = useTranslations('generation.styles')
  return (id) => {
    const key = styleKeyOf(id)
    return key ? t(key) : id
  }
}
