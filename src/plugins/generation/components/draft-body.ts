import { trimText } from '@/platform/kernel/plain-text'

import { PROMPT_MAX_CHARACTERS, SEED_MAX, type SubmitInput } from '../contract'
import type { Draft } from './saved-draft'
import { SHAPES } from './shapes'

export type DraftFault = 'promptEmpty' | 'promptTooLong' | 'negativeTooLong' | 'seedInvalid'

export type DraftBody =
  | { readonly body: SubmitInput; readonly faults: readonly [] }
  | { readonly body: null; readonly faults: readonly DraftFault[] }

const DIGITS = /^\d{1,10}$/

const isSeed = (text: string): boolean => DIGITS.test(text) && Number(text) <= SEED_MAX

const faultsOf = ({ prompt, negativePrompt, seed }: Draft): DraftFault[] => [
  ...(trimText(prompt) === '' ? (['promptEmpty'] as const) : []),
  ...(prompt.trim().length > PROMPT_MAX_CHARACTERS ? (['promptTooLong'] as const) : []),
  ...(negativePrompt.trim().length > PROMPT_MAX_CHARACTERS ? (['negativeTooLong'] as const) : []),
  ...(seed.trim() !== '' && !isSeed(seed.trim()) ? (['seedInvalid'] as const) : []),
]

/** The request a draft asks for, or what keeps it from being one. */
export const draftBody = (draft: Draft): DraftBody => {
  const faults = faultsOf(draft)
  if (faults.length > 0) return { body: null, faults }
  const { style, shape, count } = draft
  const negativePrompt = trimText(draft.negativePrompt)
  const seed = draft.seed.trim()
  return {
    faults: [],
    body: {
      kind: 'image',
      prompt: trimText(draft.prompt),
      ...(negativePrompt ? { negativePrompt } : {}),
      ...(style ? { style } : {}),
      ...(seed ? { seed: Number(seed) } : {}),
      ...SHAPES[shape],
      count,
    },
  }
}
