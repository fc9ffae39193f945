// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'

import { DRAFT_STORAGE_KEY, EMPTY_DRAFT, useDraft, type Draft } from './saved-draft'
import { useSavedDraft } from './use-saved-draft'

const store = (draft: Partial<Draft>) =>
  sessionStorage.setItem(
    DRAFT_STORAGE_KEY,
    JSON.stringify({ state: { draft: { ...EMPTY_DRAFT, ...draft } }, version: 1 }),
  )

const boxWith = (value: string) => ({ current: { value } as HTMLTextAreaElement })

beforeEach(() => {
  useDraft.setState({ draft: EMPTY_DRAFT })
  sessionStorage.clear()
})

it('brings the stored draft back', () => {
  store({ prompt: 'stary', shape: 'wide' })
  const { result } = renderHook(() => useSavedDraft(boxWith('')))
  expect(result.current.draft).toMatchObject({ prompt: 'stary', shape: 'wide' })
})

it('does not lose what was typed before the page was alive', () => {
  store({ prompt: 'stary', shape: 'wide' })
  const { result } = renderHook(() => useSavedDraft(boxWith('nowy')))
  expect(result.current.draft).toMatchObject({ prompt: 'nowy', shape: 'wide' })
})

it('lets the settings of a picture win', () => {
  store({ prompt: 'stary', shape: 'wide', count: 3 })
  const { result } = renderHook(() => useSavedDraft(boxWith(''), { prompt: 'obraz', shape: 'square' }))
  expect(result.current.draft).toMatchObject({ prompt: 'obraz', shape: 'square', count: 3 })
})
