'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { useRouter } from '@/platform/i18n/navigation'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { useToast } from '@/ui/toast'

import type { Media } from '../contract'
import { onBinned, onRestored } from './media-cache'
import { binMedia, restoreMedia } from './media-calls'

/** Moves a picture to the bin and back to the library page, with the way to undo it. */
export function BinButton({ mediaId }: Readonly<{ mediaId: Media['id'] }>) {
  const t = useTranslations('library')
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()

  const restore = async () => {
    try {
      onRestored(client, await restoreMedia(mediaId))
      toast.show({ text: t('bin.restored') })
      router.refresh()
    } catch {
      toast.show({ text: t('bin.restoreFailed'), onUndo: () => void restore() })
    }
  }
  const bin = useMutation({
    mutationFn: () => binMedia(mediaId),
    onSuccess: () => {
      onBinned(client, mediaId)
      toast.show({ text: t('bin.moved'), onUndo: () => void restore() })
      router.push('/library')
      // Forgets this page, so that going back asks for it again and finds it gone.
      router.refresh()
    },
  })
  return (
    <>
      <Button
        variant="line"
        tone="bad"
        icon={<Trash2 aria-hidden />}
        isBlock
        isLoading={bin.isPending}
        loadingLabel={t('bin.moving')}
        onClick={() => bin.mutate()}
      >
        {t('picture.toBin')}
      </Button>
      {bin.isError ? (
        <Note tone="bad" role="alert">
          {t('bin.failed')}
        </Note>
      ) : null}
    </>
  )
}
