// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { browserMessages } from '@/messages'
import { SignInForm } from '@/plugins/auth/client'

const fillAndSend = async () => {
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ola@example.org')
  await user.type(screen.getByLabelText('Hasło'), 'latarnia-morska')
  await user.click(screen.getByRole('button', { name: 'Zaloguj się' }))
}

const answerWith = (status: number, body: unknown) =>
  vi.mocked(fetch).mockImplementation(() => Promise.resolve(Response.json(body, { status })))

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn())
  vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
  render(
    <NextIntlClientProvider locale="pl" messages={browserMessages('pl')}>
      <SignInForm canRegister />
    </NextIntlClientProvider>,
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('SignInForm', () => {
  it('opens the studio in the language of the account', async () => {
    answerWith(200, { user: { locale: 'en' }, token: 't', exp: 1 })
    await fillAndSend()
    await vi.waitFor(() => expect(window.location.assign).toHaveBeenCalledWith('/en/studio'))
  })

  it('says one sentence for a wrong address and a wrong password, whatever the server writes', async () => {
    answerWith(401, { errors: [{ message: 'The email or password provided is incorrect.' }] })
    await fillAndSend()
    expect((await screen.findByRole('alert')).textContent).toContain('E-mail albo hasło się nie zgadza')
    expect(window.location.assign).not.toHaveBeenCalled()
  })

  it('says that nobody answered, and keeps what was typed', async () => {
    vi.mocked(fetch).mockRejectedValue(new TypeError('network'))
    await fillAndSend()
    expect((await screen.findByRole('alert')).textContent).toContain('nie odpowiedziała')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe('ola@example.org')
  })

  it('moves to the first empty field', async () => {
    await userEvent.setup().click(screen.getByRole('button', { name: 'Zaloguj się' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'E-mail' }))
    expect(fetch).not.toHaveBeenCalled()
  })
})
