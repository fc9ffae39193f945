// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'

import { en } from '../translations/en'
import { HomeLink } from './home-link'

afterEach(cleanup)

const renderLink = (kind: 'mark' | 'wordmark', instanceName?: string) =>
  render(
    <NextIntlClientProvider locale="en" messages={{ site: en }}>
      <HomeLink kind={kind} instanceName={instanceName} />
    </NextIntlClientProvider>,
  )

describe.each(['mark', 'wordmark'] as const)('HomeLink, %s', (kind) => {
  it('shows and says the name of the studio', () => {
    renderLink(kind, 'Room 7')
    expect(screen.getByText('Room 7')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Kadr, Room 7, start page' }).getAttribute('href')).toBe('/en')
  })

  it.each([undefined, ''])('has no room for a name that is %o', (instanceName) => {
    renderLink(kind, instanceName)
    expect(screen.getByRole('link', { name: 'Kadr, start page' }).textContent).toBe(
      kind === 'mark' ? '' : 'Kadr',
    )
  })
})
