'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { IconButton } from '@/ui/icon-button'

/** Copies a text. Not shown where the browser has no clipboard, as on a plain-http address. */
export function CopyButton({ text, label }: Readonly<{ text: string; label: string }>) {
  const t = useTranslations('library.picture')
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <IconButton
      label={isCopied ? t('copied') : label}
      icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      size="sm"
      onClick={() => void copy()}
    />
  )
}
