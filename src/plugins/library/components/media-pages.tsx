'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Button } from '@/ui/button'
import { MediaGrid } from '@/ui/media-grid'
import { Note } from '@/ui/note'

import type { Media } from '../contract'
import type { MediaPage } from './media-cache'

export interface MediaPagesProps {
  /** Of the cached pages. */
  readonly queryKey: readonly string[]
  readonly fetchPage: (cursor: string | null, signal: AbortSignal) => Promise<MediaPage>
  /** The first page, as the server rendered it. */
  readonly first: MediaPage
  /** Name of the list for the ear. */
  readonly label: string
  /** See `MediaGrid`. */
  readonly layout?: 'masonry' | 'rows'
  readonly renderTile: (media: Media, at: number) => ReactNode
  /** In place of the list when there is nothing. */
  readonly empty: ReactNode
}

/** A list of pictures, as many pages of it as were asked for. */
export function MediaPages(props: MediaPagesProps) {
  const { queryKey, fetchPage, first, label, layout, renderTile, empty } = props
  const t = useTranslations('library')
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [first], pageParams: [null] },
  })
  const media = list.data.pages.flatMap(({ data }) => data)
  if (media.length === 0 && !list.hasNextPage) return empty
  return (
    <div className="flex flex-col gap-6">
      <MediaGrid label={label} layout={layout} isBusy={list.isFetchingNextPage}>
        {media.map(renderTile)}
      </MediaGrid>
      {list.isError ? (
        <Note tone="bad" role="alert">
          {t('loadFailed')}
        </Note>
      ) : null}
      {list.hasNextPage ? (
        <Button
          variant="line"
          className="self-center"
          isLoading={list.isFetchingNextPage}
          loadingLabel={t('loadingMore')}
          onClick={() => void list.fetchNextPage()}
        >
          {t('showMore')}
        </Button>
      ) : null}
    </div>
  )
}
