// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { browserMessages } from '@/messages'
import { formats } from '@/platform/i18n/formats'
import { LandingStage } from '@/plugins/generation/client'
import type { Job } from '@/plugins/generation/contract'
import { SiteProviders } from '@/plugins/site/client'

const queued: Job = {
  id: '01a20f0d-7feb-72ad-82ae-a086a3d8716f',
  kind: 'image',
  state: 'queued',
  progress: 0,
  position: 1,
  waitReason: 'Zaraz się zacznie.',
  estimateSeconds: 1,
  engine: 'draft',
  style: 'book',
  seed: 1,
  prompt: 'lis',
  negativePrompt: '',
  width: 1_152,
  height: 864,
  count: 1,
  drawn: [],
  notDrawn: [],
  createdAt: '2026-11-24T10:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  results: [],
  error: null,
}
const done: Job = {
  ...queued,
  state: 'done',
  progress: 1,
  position: null,
  waitReason: null,
  estimateSeconds: null,
  drawn: ['lis'],
  notDrawn: ['płot'],
  results: [
    {
      mediaId: queued.id,
      url: '/f?variant=original',
      thumbUrl: '/f?variant=thumb',
      width: 1_152,
      height: 864,
      mime: 'image/webp',
      alt: 'Rysunek, na którym widać: lis.',
    },
  ],
}

const answer = (status: number, body: unknown) => Promise.resolve(Response.json(body, { status }))

const boxOf = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Co ma być widać?' })

const renderStage = () =>
  render(
    <NextIntlClientProvider locale="pl" messages={browserMessages('pl')} formats={formats} timeZone="UTC">
      <SiteProviders>
        <LandingStage
          isGuest
          canRegister
          estimateSeconds={1}
          intro={<h1>Od zdania do kadru.</h1>}
          hint={null}
          composition={<p>przykłady</p>}
        />
      </SiteProviders>
    </NextIntlClientProvider>,
  )

const posts = () => vi.mocked(fetch).mock.calls.filter(([, options]) => options?.method === 'POST')

beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal('fetch', vi.fn())
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('LandingStage', () => {
  it('turns one sentence and one press into a picture in place of the examples', async () => {
    vi.mocked(fetch).mockImplementation((_url, options) =>
      options?.method === 'POST' ? answer(202, { data: queued }) : answer(200, { data: done }),
    )
    const user = userEvent.setup()
    renderStage()
    await user.clear(boxOf())
    await user.type(boxOf(), 'lis')
    await user.dblClick(screen.getByRole('button', { name: /Generuj obraz/ }))

    expect(await screen.findByText('1. w kolejce')).toBeTruthy()
    expect(screen.queryByText('przykłady')).toBeNull()
    const picture = await screen.findByRole(
      'img',
      { name: 'Rysunek, na którym widać: lis.' },
      { timeout: 4_000 },
    )
    expect(picture.getAttribute('src')).toBe('/f?variant=original')
    expect(screen.getByText('Szkic')).toBeTruthy()
    expect(screen.getByText('Nie narysowano: „płot”')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Pobierz' }).getAttribute('href')).toBe(
      '/f?variant=original&download=1',
    )
    expect(posts()).toHaveLength(1)
    expect(posts()[0]?.[1]?.headers).toMatchObject({
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('asks for a word before it asks the server', async () => {
    const user = userEvent.setup()
    renderStage()
    await user.clear(boxOf())
    await user.click(screen.getByRole('button', { name: /Generuj obraz/ }))
    const box = boxOf()
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(box)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('follows the new job when a failed one is tried again', async () => {
    const failed: Job = {
      ...queued,
      state: 'failed',
      position: null,
      waitReason: null,
      error: { code: 'engine.failed', message: 'Silnik przerwał.' },
    }
    const again: Job = { ...done, id: '01a20f0d-7feb-7515-8c77-8c33d5f817d7' }
    vi.mocked(fetch).mockImplementation((url, options) => {
      if (typeof url === 'string' && url.endsWith('/retry')) return answer(202, { data: again })
      return options?.method === 'POST' ? answer(202, { data: failed }) : answer(200, { data: failed })
    })
    const user = userEvent.setup()
    renderStage()
    await user.clear(boxOf())
    await user.type(boxOf(), 'lis')
    await user.click(screen.getByRole('button', { name: /Generuj obraz/ }))
    await user.click(await screen.findByRole('button', { name: 'Ponów' }))
    expect(await screen.findByRole('img', { name: 'Rysunek, na którym widać: lis.' })).toBeTruthy()
    expect(screen.queryByText('Nie narysowano')).toBeNull()
  })

  it('offers an account when the guest’s drafts are used up, and keeps the prompt', async () => {
    const message = 'Gość ma 5 szkiców na 24 godziny. Nie został już żaden.'
    const body = { error: { code: 'generation.quotaExceeded', message, requestId: 'r' } }
    vi.mocked(fetch).mockImplementation(() =>
      Promise.resolve(Response.json(body, { status: 429, headers: { 'retry-after': '10800' } })),
    )
    const user = userEvent.setup()
    renderStage()
    await user.clear(boxOf())
    await user.type(boxOf(), 'lis')
    await user.click(screen.getByRole('button', { name: /Generuj obraz/ }))

    expect((await screen.findByRole('alert')).textContent).toContain(message)
    expect(screen.getByText('za 3 godz.')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Załóż konto/ }).getAttribute('href')).toBe('/pl/register')
    await waitFor(() => expect(sessionStorage.getItem('kadr.draft')).toContain('lis'))
  })

  it('says that there was no connection, and that it is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    vi.mocked(fetch).mockRejectedValue(new TypeError('network'))
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    renderStage()
    await user.clear(boxOf())
    await user.type(boxOf(), 'lis')
    await user.click(screen.getByRole('button', { name: /Generuj obraz/ }))
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(screen.getByText(/Brak połączenia/)).toBeTruthy()

    onLine.mockReturnValue(true)
    act(() => void window.dispatchEvent(new Event('online')))
    expect(screen.queryByText(/Brak połączenia/)).toBeNull()
    expect(screen.getByText(/Połączenie wróciło/)).toBeTruthy()
  })
})
