'use client'

import { useTranslations } from 'next-intl'

import { Note } from '@/ui/note'

import { useSavedDraft } from './use-saved-draft'

/** On the way to an account: the prompt that waits on the other side. Nothing when there is none. */
export function SavedPrompt() {
  const t = useTranslations('generation.kept')
  const { draft } = useSavedDraft()
  const prompt = draft.prompt.trim()
  if (!prompt) return null
  return (
    <Note lead={`${t('title')}:`}>
      <span className="line-clamp-3 break-words">{t('text', { prompt })}</span>
    </Note>
  )
}
