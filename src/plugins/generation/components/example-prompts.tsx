'use client'

import { useTranslations } from 'next-intl'

import { PencilFrame } from '@/ui/pencil-frame'

import { useDraft } from './saved-draft'

const EXAMPLES = ['first', 'second', 'third'] as const

/** An empty table: three prompts as pencil frames; pressing one writes it into the box. */
export function ExamplePrompts() {
  const t = useTranslations('generation')
  const change = useDraft(({ change: write }) => write)
  return (
    <div className="mb-6 flex flex-col gap-3">
      <p className="text-ink-2">{t('table.empty')}</p>
      <h3 className="type-h4">{t('composer.examples')}</h3>
      <ul className="grid gap-3 sm:grid-cols-3">
        {EXAMPLES.map((id) => {
          const prompt = t(`composer.exampleList.${id}`)
          return (
            <li key={id}>
              <button
                type="button"
                className="relative flex min-h-24 w-full items-end rounded-picture p-4 text-start hover:bg-tint sm:aspect-[4/3]"
                onClick={() => change({ prompt })}
              >
                <PencilFrame />
                <span className="relative">{prompt}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
