import { writeBrowserCookie } from '@/platform/browser/browser-cookie'
import { callApi } from '@/platform/browser/call-api'
import { LOCALE_COOKIE } from '@/platform/http/request-locale'
import { isLocale, type Locale } from '@/platform/kernel/locale'

import type { RegisterInput, SetupBody } from '../contract'

export interface Credentials {
  readonly email: string
  readonly password: string
}

interface LoginAnswer {
  readonly user: { readonly locale?: string }
}

/**
 * Signs in; the session is a cookie.
 *
 * @returns the language of the account, null when it has none
 * @throws ApiError 401 when e-mail or password is wrong, 429 after too many tries
 */
export const signIn = async (credentials: Credentials): Promise<Locale | null> => {
  const { user } = await callApi<LoginAnswer>('/api/users/login', { method: 'POST', body: credentials })
  return isLocale(user.locale) ? user.locale : null
}

/** Makes an account; the answer is the same for a known address. */
export const register = (body: RegisterInput): Promise<unknown> =>
  callApi('/api/v1/account/register', { method: 'POST', body })

export const setUp = (body: SetupBody): Promise<unknown> =>
  callApi('/api/v1/account/setup', { method: 'POST', body })

/** Opens the studio as a whole new page: nothing of the guest stays in memory. The draft waits in the tab's storage. */
export const enterStudio = (locale: Locale): void => {
  writeBrowserCookie(LOCALE_COOKIE, locale)
  window.location.assign(`/${locale}/studio`)
}
