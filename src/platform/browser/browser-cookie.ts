import { YEAR_SECONDS } from '../kernel/units'

/** Keeps a setting of this browser for a year; null forgets it. Name and value must need no escaping. */
export const writeBrowserCookie = (name: string, value: string | null): void => {
  const lifetime = value === null ? 0 : YEAR_SECONDS
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${lifetime}; samesite=lax`
}
