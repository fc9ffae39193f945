'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'

import { PROMPT_MAX_CHARACTERS, SEED_MAX, type Job } from '../contract'
import { draftBody, type DraftFault } from './draft-body'
import { EMPTY_DRAFT, type Draft } from './saved-draft'
import { useSavedDraft } from './use-saved-draft'
import { useSubmit } from './use-submit'

export interface ComposerOptions {
  /** Settings to begin with instead of the kept ones. */
  readonly initial?: Partial<Draft> | null
  /** One picture of the prompt alone, in the shape of the place it lands in: no setting that is not in sight takes part. */
  readonly isPlain?: boolean
  readonly onAccepted?: (job: Job) => void
}

/** The prompt box and everything that goes with it: the kept draft, its faults, one press. */
export const useComposer = ({ initial, isPlain, onAccepted }: ComposerOptions = {}) => {
  const t = useTranslations('generation.composer')
  const box = useRef<HTMLTextAreaElement>(null)
  const { draft, change: keep } = useSavedDraft(box, initial)
  const { submit, isSending, failure, clearLimit } = useSubmit()
  const [lastPrompt, setLastPrompt] = useState('')
  const [faults, setFaults] = useState<readonly DraftFault[]>([])

  const change = (part: Partial<Draft>) => {
    // Fewer pictures may still fit into what a guest has left.
    if (part.count !== undefined) clearLimit()
    keep(part)
  }

  const sentenceOf = (...wanted: DraftFault[]): string | undefined => {
    const fault = wanted.find((one) => faults.includes(one))
    if (!fault) return undefined
    if (fault === 'promptEmpty') return t('promptEmpty')
    if (fault === 'seedInvalid') return t('seedInvalid', { max: String(SEED_MAX) })
    return t('promptTooLong', { max: PROMPT_MAX_CHARACTERS })
  }

  const press = async () => {
    if (isSending) return
    const wanted = draftBody(isPlain ? { ...EMPTY_DRAFT, shape: 'landscape', prompt: draft.prompt } : draft)
    setFaults(wanted.faults)
    if (wanted.body === null) return box.current?.focus()
    setLastPrompt(wanted.body.prompt)
    const job = await submit(wanted.body)
    if (job) onAccepted?.(job)
  }

  const recall = () => change({ prompt: lastPrompt })

  return { box, draft, change, press, recall, isSending, failure, sentenceOf }
}

export type Composer = Omit<ReturnType<typeof useComposer>, 'box'>
