'use client'

import { useEffect, type RefObject } from 'react'

import { useDraft, type Draft } from './saved-draft'

/**
 * The draft of this tab. What was typed before the page became alive is not lost, and `initial` (the settings of a
 * picture to use again) wins over what is stored.
 */
export const useSavedDraft = (
  box?: RefObject<HTMLTextAreaElement | null>,
  initial?: Partial<Draft> | null,
) => {
  const { draft, change } = useDraft()
  useEffect(() => {
    const typed = box?.current?.value
    // At once: session storage answers without waiting.
    void useDraft.persist.rehydrate()
    if (typed) useDraft.getState().change({ prompt: typed })
    if (initial) useDraft.getState().change(initial)
    // Once, when the page becomes alive.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return { draft, change }
}
