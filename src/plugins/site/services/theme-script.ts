import { THEME_COOKIE, THEMES } from '../contract'

/**
 * Runs before the first paint: sets `data-theme` from the cookie, else from the system. Plain old syntax, because it is
 * not compiled; no value from outside is put into it.
 */
export const themeScript = `(function(){var m=document.cookie.match(/(?:^|; )${THEME_COOKIE}=(${THEMES.join('|')})(?:;|$)/);document.documentElement.setAttribute('data-theme',m?m[1]:window.matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')})()`
