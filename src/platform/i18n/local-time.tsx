'use client'

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

import { formats } from './formats'

/** The English of the pages is British: day before month, 24 hours. */
const DATE_LOCALES = { en: 'en-GB', pl: 'pl' } as const

export interface LocalTimeProps {
  /** ISO 8601. */
  readonly at: string
}

const neverChanges = () => () => undefined

/** A moment in the reader's own time zone. The server does not know the zone and writes the day in UTC. */
export function LocalTime({ at }: LocalTimeProps) {
  const locale = useLocale()
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const { timeZone } = isInBrowser ? Intl.DateTimeFormat().resolvedOptions() : { timeZone: 'UTC' }
  const style = isInBrowser ? formats.dateTime.moment : formats.dateTime.day
  const format = new Intl.DateTimeFormat(DATE_LOCALES[locale], { ...style, timeZone })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
