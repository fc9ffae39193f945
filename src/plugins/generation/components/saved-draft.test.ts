// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'

import { DRAFT_STORAGE_KEY, EMPTY_DRAFT, readStoredDraft, useDraft } from './saved-draft'

beforeEach(() => {
  useDraft.setState({ draft: EMPTY_DRAFT })
  sessionStorage.clear()
})

describe('useDraft', () => {
  it('is found again after a reload', async () => {
    useDraft.getState().change({ prompt: 'lis', shape: 'wide', count: 3, seed: '7' })
    const stored = sessionStorage.getItem(DRAFT_STORAGE_KEY) ?? ''
    useDraft.setState({ draft: EMPTY_DRAFT })
    sessionStorage.setItem(DRAFT_STORAGE_KEY, stored)
    await useDraft.persist.rehydrate()
    expect(useDraft.getState().draft).toEqual({
      ...EMPTY_DRAFT,
      prompt: 'lis',
      shape: 'wide',
      count: 3,
      seed: '7',
    })
  })

  it('changes only the named part', () => {
    useDraft.getState().change({ prompt: 'a' })
    useDraft.getState().change({ count: 4 })
    expect(useDraft.getState().draft).toEqual({ ...EMPTY_DRAFT, prompt: 'a', count: 4 })
  })
})

describe('readStoredDraft', () => {
  it('mends single fields and refuses what is no draft', () => {
    const mended = readStoredDraft({
      draft: { prompt: 'a', shape: 'round', count: 99, seed: 5, style: 'ink' },
    })
    expect(mended).toEqual({ ...EMPTY_DRAFT, prompt: 'a', style: 'ink' })
    expect(readStoredDraft(null)).toEqual(EMPTY_DRAFT)
    expect(readStoredDraft('{}')).toEqual(EMPTY_DRAFT)
  })
})
