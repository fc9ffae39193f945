// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { ToastProvider } from '@/ui/toast'

import { en } from '../translations/en'
import { AccountMenu } from './account-menu'

const signOut = async () => {
  const user = userEvent.setup()
  render(
    <NextIntlClientProvider locale="en" messages={{ site: en }}>
      <ToastProvider undoLabel="Undo" closeLabel="Close">
        <AccountMenu user={{ id: 'u', email: 'ola@example.org', name: 'Ola', rank: 'user', locale: 'en' }} />
      </ToastProvider>
    </NextIntlClientProvider>,
  )
  await user.click(screen.getByRole('button', { name: 'Account: Ola' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
}

const answer = (status: number, body: unknown) =>
  vi.mocked(fetch).mockResolvedValue(Response.json(body, { status }))

beforeEach(() => {
  sessionStorage.setItem('kadr.draft', 'a fox')
  vi.stubGlobal('fetch', vi.fn())
  vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('leaves nothing of the account behind', async () => {
  answer(200, { message: 'Logged out.' })
  await signOut()
  await vi.waitFor(() => expect(window.location.assign).toHaveBeenCalledWith('/en'))
  expect(sessionStorage.getItem('kadr.draft')).toBeNull()
})

it('leaves when the session had ended already', async () => {
  answer(400, { errors: [{ message: 'No User' }] })
  await signOut()
  await vi.waitFor(() => expect(window.location.assign).toHaveBeenCalledWith('/en'))
})

it.each([
  ['the server broke', () => answer(500, { errors: [{ message: 'Something went wrong.' }] })],
  ['nobody answered', () => vi.mocked(fetch).mockRejectedValue(new TypeError('network'))],
])('stays and says so when %s', async (_why, arrange) => {
  arrange()
  await signOut()
  expect(await screen.findByText(/still signed in/)).toBeTruthy()
  expect(window.location.assign).not.toHaveBeenCalled()
  expect(sessionStorage.getItem('kadr.draft')).toBe('a fox')
})
