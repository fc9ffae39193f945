import { z } from '@/platform/kernel/zod'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

import { COUNT_MAX, PROMPT_MAX_CHARACTERS } from '../contract'
import { SHAPE_IDS } from './shapes'

const Draft = z.object({
  prompt: z.string().max(PROMPT_MAX_CHARACTERS).catch(''),
  negativePrompt: z.string().max(PROMPT_MAX_CHARACTERS).catch(''),
  /** Null: the engine's first. */
  style: z.string().nullable().catch(null),
  shape: z.enum(SHAPE_IDS).catch('square'),
  count: z.int().min(1).max(COUNT_MAX).catch(1),
  /** As typed; empty: a new seed each time. */
  seed: z.string().max(10).catch(''),
})

/** What stands in the composer and is not sent yet. */
export type Draft = z.infer<typeof Draft>

export const EMPTY_DRAFT: Draft = Draft.parse({})

export const DRAFT_STORAGE_KEY = 'kadr.draft'

interface DraftStore {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

/** What another tab, an older version or a person put into the storage; never trusted, never fatal. */
export const readStoredDraft = (stored: unknown): Draft => {
  const parsed = z.object({ draft: Draft }).safeParse(stored)
  return parsed.success ? parsed.data.draft : EMPTY_DRAFT
}

/**
 * The draft of this tab: survives a reload, signing in and registering; two tabs do not disturb each other. Read from
 * storage after the first render (`useDraft.persist.rehydrate()`), because the server cannot know it.
 */
export const useDraft = create<DraftStore>()(
  persist(
    (set) => ({
      draft: EMPTY_DRAFT,
      change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
    }),
    {
      name: DRAFT_STORAGE_KEY,
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
      skipHydration: true,
      partialize: ({ draft }) => ({ draft }),
      merge: (stored, current) => ({ ...current, draft: readStoredDraft(stored) }),
    },
  ),
)
