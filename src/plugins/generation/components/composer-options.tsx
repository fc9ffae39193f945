'use client'

import { useTranslations } from 'next-intl'

import { Disclosure } from '@/ui/disclosure'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { Stepper } from '@/ui/stepper'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'

import { COUNT_MAX } from '../contract'
import { SHAPE_IDS } from './shapes'
import type { Composer } from './use-composer'
import { useStyleName } from './use-format'

export interface ComposerOptionsProps {
  readonly composer: Composer
  /** Style presets of the engine; the first is its own choice. */
  readonly styles: readonly string[]
}

function Details({ composer }: Pick<ComposerOptionsProps, 'composer'>) {
  const t = useTranslations('generation.composer')
  const { draft, change, sentenceOf } = composer
  return (
    <Disclosure label={t('details')} aside={draft.seed || undefined}>
      <div className="flex flex-col gap-4">
        <TextArea
          label={t('negative')}
          value={draft.negativePrompt}
          error={sentenceOf('negativeTooLong')}
          onChange={(event) => change({ negativePrompt: event.target.value })}
        />
        <TextField
          label={t('seed')}
          hint={t('seedHint')}
          inputMode="numeric"
          maxLength={10}
          value={draft.seed}
          error={sentenceOf('seedInvalid')}
          onChange={(event) => change({ seed: event.target.value })}
        />
      </div>
    </Disclosure>
  )
}

/** Style, shape, number, and what few need. */
export function ComposerOptions({ composer, styles }: ComposerOptionsProps) {
  const t = useTranslations('generation.composer')
  const nameOf = useStyleName()
  const { draft, change } = composer
  const style = draft.style !== null && styles.includes(draft.style) ? draft.style : (styles[0] ?? null)
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t('style')}
        options={styles.map((value) => ({ value, label: nameOf(value) }))}
        value={style}
        onChange={(value) => change({ style: value })}
      />
      <Segmented
        label={t('shape')}
        size="sm"
        isBlock
        options={SHAPE_IDS.map((value) => ({ value, label: t(`shapes.${value}`) }))}
        value={draft.shape}
        onChange={(shape) => change({ shape })}
      />
      <Stepper
        label={t('count')}
        min={1}
        max={COUNT_MAX}
        value={draft.count}
        onChange={(count) => change({ count })}
        decreaseLabel={t('fewer')}
        increaseLabel={t('more')}
      />
      <Details composer={composer} />
    </div>
  )
}
