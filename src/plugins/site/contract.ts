/** Remembers the theme chosen in this browser; absent = as the system. No other meaning, so no consent is needed. */
export const THEME_COOKIE = 'kadr-theme'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type ThemeChoice = Theme | 'system'

export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme)

/** Set by the proxy on the request and on the answer, so that a page can name the request it was made for. */
export const REQUEST_ID_HEADER = 'x-request-id'
export const NONCE_HEADER = 'x-nonce'
