// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { ThemeChoice } from '../contract'
import { en } from '../translations/en'
import { ThemeMenu } from './theme-menu'

const themeOfPage = () => document.documentElement.dataset.theme

const choose = async (initial: ThemeChoice, name: RegExp) => {
  const user = userEvent.setup()
  render(
    <NextIntlClientProvider locale="en" messages={{ site: en }}>
      <ThemeMenu initial={initial} />
    </NextIntlClientProvider>,
  )
  await user.click(screen.getByRole('button', { name: /Theme/ }))
  await user.click(await screen.findByRole('menuitem', { name }))
}

beforeEach(() => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as MediaQueryList)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  document.cookie = 'kadr-theme=; max-age=0; path=/'
})

it('paints the page at once and remembers the choice', async () => {
  await choose('system', /Light/)
  expect(themeOfPage()).toBe('light')
  expect(document.cookie).toContain('kadr-theme=light')
})

it('goes back to the system and forgets', async () => {
  document.cookie = 'kadr-theme=light; path=/'
  await choose('light', /As the system/)
  expect(themeOfPage()).toBe('dark')
  expect(document.cookie).not.toContain('kadr-theme')
})
