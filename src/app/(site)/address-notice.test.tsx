// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { browserMessages } from '@/messages'
import type { Locale } from '@/platform/kernel/locale'
import { AddressNotice } from '@/plugins/site/client'

type AddressNoticeProps = ComponentProps<typeof AddressNotice>

const PUBLIC_URL = 'https://kadr.example'
const PAGE = 'http://192.0.2.7:3202'
const DIRECT: AddressNoticeProps = { publicUrl: PUBLIC_URL, host: '192.0.2.7:3202', knownOrigin: PAGE }

const notice = (props: AddressNoticeProps, locale: Locale = 'en') => (
  <NextIntlClientProvider locale={locale} messages={browserMessages(locale)}>
    <AddressNotice {...props} />
  </NextIntlClientProvider>
)

/** The browser of the tests, without loading anything. */
const openAt = (origin: string): void => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } }
  happyDOM.setURL(`${origin}/en`)
}

beforeEach(() => openAt(PAGE))
afterEach(cleanup)

it('says why nothing works, what to open and what to set', () => {
  render(notice(DIRECT))
  const said = screen.getByRole('complementary').textContent
  expect(said).toContain('over https. This page came without')
  expect(said).toContain(`PUBLIC_URL=${PAGE}`)
  expect(screen.getByRole('link', { name: `Open ${PUBLIC_URL}` }).getAttribute('href')).toBe(PUBLIC_URL)
})

it('says it in Polish', () => {
  render(notice(DIRECT, 'pl'))
  expect(screen.getByRole('complementary').textContent).toContain('Pod tym adresem Kadr nie działa.')
})

it('is in the markup of the server, for whoever runs no scripts, where the server knows the origin', () => {
  expect(renderToString(notice(DIRECT))).toContain('Kadr does not work at this address.')
  expect(renderToString(notice({ ...DIRECT, knownOrigin: '' }))).toBe('')
})

it('believes the browser more than the server: none behind a proxy that keeps no host', () => {
  openAt(PUBLIC_URL)
  render(notice({ ...DIRECT, host: '127.0.0.1:3202', knownOrigin: 'http://127.0.0.1:3202' }))
  expect(screen.queryByRole('complementary')).toBeNull()
})

it('names an origin whose requests are refused', () => {
  openAt('https://other.example')
  render(notice({ publicUrl: PUBLIC_URL, host: '127.0.0.1:3202', knownOrigin: '' }))
  expect(screen.getByRole('complementary').textContent).toContain(
    'refuses what is sent from https://other.example',
  )
})
