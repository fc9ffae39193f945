'use client'

import { Lock, SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react'

import { classNames } from '@/ui/class-names'
import { IconButton } from '@/ui/icon-button'

import { ComposerOptions } from './composer-options'
import { ComposerPrompt } from './composer-prompt'
import type { Draft } from './saved-draft'
import { GenerateButton } from './generate-button'
import { SubmitProblem } from './submit-problem'
import { useComposer } from './use-composer'

export interface ComposerEngine {
  readonly styles: readonly string[]
  /** Of one picture. */
  readonly estimateSeconds: number
}

export interface StudioComposerProps {
  readonly engine: ComposerEngine
  readonly canRegister: boolean
  /** At the end: what a guest gets. */
  readonly hint?: ReactNode
  /** Settings of a picture to use again. */
  readonly initial?: Partial<Draft> | null
}

/** The settings are taken once: a reload must not bring them back over what was written since. */
const useForgetQuery = (isUsed: boolean): void => {
  useEffect(() => {
    if (isUsed) window.history.replaceState(null, '', window.location.pathname)
  }, [isUsed])
}

/** Prompt, options and the yellow button: a column on the desktop, a sheet at the thumb on the phone. */
export function StudioComposer({ engine, canRegister, hint, initial }: StudioComposerProps) {
  const t = useTranslations('generation')
  const { box, ...composer } = useComposer({ initial })
  const [isOpen, setOpen] = useState(false)
  useForgetQuery(Boolean(initial))
  const { draft, press, isSending, failure } = composer

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void press()
  }
  return (
    <form
      aria-label={t('composer.label')}
      noValidate
      onSubmit={onSubmit}
      className="flex flex-col gap-3 lg:gap-4"
    >
      <ComposerPrompt box={box} composer={composer} />
      <div id="composer-options" className={classNames(!isOpen && 'max-lg:hidden')}>
        <ComposerOptions composer={composer} styles={engine.styles} />
      </div>
      <SubmitProblem failure={failure} canRegister={canRegister} />
      <div className="flex items-center gap-2">
        <span className="lg:hidden">
          <IconButton
            label={t('composer.options')}
            icon={<SlidersHorizontal aria-hidden />}
            aria-expanded={isOpen}
            aria-controls="composer-options"
            onClick={() => setOpen(!isOpen)}
          />
        </span>
        <GenerateButton
          count={draft.count}
          estimateSeconds={engine.estimateSeconds}
          isSending={isSending}
          failure={failure}
          isBlock
          className="flex-1"
        />
      </div>
      <p className="flex items-center gap-1.5 type-micro text-ink-2">
        <Lock aria-hidden className="size-4" />
        {t('composer.private')}
      </p>
      {hint}
    </form>
  )
}
