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

const pretendSystemIsDark = () =>
  vi.spyOn(window, 'matchMedia').mockReturnValue({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as MediaQueryList)

beforeEach(() => {
  pretendSystemIsDark()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  document.cookie = 'kadr-theme=; max-age=0; path=/'
})

it('applies the theme at once and keeps the choice in a cookie', async () => {
  await choose('system', /Light/)
  expect(themeOfPage()).toBe('light')
  expect(document.cookie).toContain('kadr-theme=light')
})

it('follows the system again and deletes the cookie', async () => {
  document.cookie = 'kadr-theme=light; path=/'
  await choose('light', /As the system/)
  expect(themeOfPage()).toBe('dark')
  expect(document.cookie).not.toContain('kadr-theme')
})
