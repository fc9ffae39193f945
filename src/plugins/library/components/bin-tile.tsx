'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { useRouter } from '@/platform/i18n/navigation'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { TilePicture } from '@/ui/tile-picture'
import { useToast } from '@/ui/toast'

import type { Media } from '../contract'
import { OriginLabel } from './origin-label'
import { onRestored } from './media-cache'
import { restoreMedia } from './media-calls'
import { placeholderOf } from './placeholder'

function Picture({ media, title }: Readonly<{ media: Media; title: string }>) {
  const t = useTranslations('library')
  const { width, height } = media
  return (
    <div className="relative isolate overflow-hidden rounded-picture bg-well keyline">
      <svg
        aria-hidden
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full"
      />
      <TilePicture
        src={media.urls.thumb}
        placeholderSrc={placeholderOf(media.thumbhash)}
        alt={media.alt || title}
        width={width}
        height={height}
        missingLabel={t('broken')}
      />
      <span className="absolute start-2 bottom-2">
        <OriginLabel media={media} />
      </span>
    </div>
  )
}

/** A picture in the bin and the button that brings it back into the library. */
export function BinTile({ media }: Readonly<{ media: Media }>) {
  const t = useTranslations('library')
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const restore = useMutation({
    mutationFn: () => restoreMedia(media.id),
    onSuccess: (restored) => {
      onRestored(client, restored)
      toast.show({ text: t('bin.restored') })
      // What the router remembers of other pages is no longer true.
      router.refresh()
    },
  })
  const title = media.title || t('untitled')
  return (
    <article aria-label={title} className="flex min-w-0 flex-col gap-2">
      <Picture media={media} title={title} />
      <p className="truncate type-label">{title}</p>
      <Button
        variant="line"
        icon={<Undo2 aria-hidden />}
        isBlock
        isLoading={restore.isPending}
        loadingLabel={t('bin.restoring')}
        aria-label={t('bin.restoreOf', { title })}
        onClick={() => restore.mutate()}
      >
        {t('bin.restore')}
      </Button>
      {restore.isError ? (
        <Note tone="bad" role="alert">
          {t('bin.notRestored')}
        </Note>
      ) : null}
    </article>
  )
}
