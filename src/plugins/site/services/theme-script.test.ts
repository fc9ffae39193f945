// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'

import { themeScript } from './theme-script'

const run = ({ cookie, isSystemDark }: { cookie: string; isSystemDark: boolean }): string | null => {
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie)
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isSystemDark } as MediaQueryList)
  new Function(themeScript)()
  return document.documentElement.getAttribute('data-theme')
}

afterEach(() => {
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('data-theme')
})

describe('themeScript', () => {
  it('obeys the cookie before the system', () => {
    expect(run({ cookie: 'a=1; kadr-theme=light; b=2', isSystemDark: true })).toBe('light')
    expect(run({ cookie: 'kadr-theme=dark', isSystemDark: false })).toBe('dark')
  })

  it('follows the system without a cookie', () => {
    expect(run({ cookie: '', isSystemDark: true })).toBe('dark')
    expect(run({ cookie: '', isSystemDark: false })).toBe('light')
  })

  it('takes no other value and no longer name', () => {
    expect(run({ cookie: 'kadr-theme=darkest', isSystemDark: false })).toBe('light')
    expect(run({ cookie: 'not-kadr-theme=dark', isSystemDark: false })).toBe('light')
  })
})
