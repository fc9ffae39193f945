// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'

import type { Locale } from '../kernel/locale'
import { LocalTime } from './local-time'

const page = (locale: Locale) => (
  <NextIntlClientProvider locale={locale} messages={{}}>
    <LocalTime at="2026-11-24T12:05:00.000Z" />
  </NextIntlClientProvider>
)

afterEach(cleanup)

describe('LocalTime', () => {
  it('writes a moment in words, the hour out of 24, in both languages', () => {
    expect(render(page('en')).container.textContent).toMatch(/^2[345] November 2026(,| at) \d{2}:05$/)
    cleanup()
    expect(render(page('pl')).container.textContent).toMatch(/^2[345] listopada 2026(,| o| w)? ?\d{2}:05$/)
  })

  it('writes the day alone where the reader’s zone is not known', () => {
    expect(renderToString(page('en'))).toContain('>24 November 2026<')
  })
})
