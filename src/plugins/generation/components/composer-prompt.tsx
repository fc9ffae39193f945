'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'

import { PromptBox } from '@/ui/prompt-box'

import { PROMPT_MAX_CHARACTERS } from '../contract'
import type { Composer } from './use-composer'

export interface ComposerPromptProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly composer: Composer
  /** Inside the box, at the end. */
  readonly action?: ReactNode
}

/** The prompt box of a composer. */
export function ComposerPrompt({ box, composer, action }: ComposerPromptProps) {
  const t = useTranslations('generation.composer')
  const { draft, change, press, recall, sentenceOf } = composer
  return (
    <PromptBox
      ref={box}
      label={t('prompt')}
      placeholder={t('placeholder')}
      name="prompt"
      value={draft.prompt}
      onChange={(prompt) => change({ prompt })}
      onRecall={recall}
      onSubmit={() => void press()}
      maxLength={PROMPT_MAX_CHARACTERS}
      counterLabel={(count, max) => t('counter', { count, max })}
      error={sentenceOf('promptEmpty', 'promptTooLong')}
      action={action}
    />
  )
}
