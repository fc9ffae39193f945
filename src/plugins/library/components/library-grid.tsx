'use client'

import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { ButtonLink } from '@/ui/button-link'
import { EmptyState } from '@/ui/empty-state'

import type { LibraryFilters } from '../contract'
import { LibraryTile } from './library-tile'
import { LIBRARY_KEY, libraryKey, type MediaPage } from './media-cache'
import { fetchLibrary } from './media-calls'
import { MediaPages } from './media-pages'

/** Tiles of the first screen, loaded at once. */
const EAGER_TILES = 6

/** Nothing there, or nothing that fits: what to do then. */
function NothingShown({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTranslations(isFiltered ? 'library.search.empty' : 'library.empty')
  return (
    <EmptyState
      title={t('title')}
      text={t('text')}
      action={
        <ButtonLink as={QuietLink} href={isFiltered ? '/library' : '/studio'}>
          {t('act')}
        </ButtonLink>
      }
    />
  )
}

export interface LibraryGridProps {
  /** The first page, as the server rendered it. */
  readonly first: MediaPage
  readonly filters: LibraryFilters
}

/** One's own pictures that fit, newest first, as many as were asked for. */
export function LibraryGrid({ first, filters }: LibraryGridProps) {
  const t = useTranslations('library')
  const queryKey = libraryKey(filters)
  return (
    <MediaPages
      queryKey={queryKey}
      fetchPage={fetchLibrary(filters)}
      first={first}
      label={t('grid')}
      renderTile={(media, at) => <LibraryTile key={media.id} media={media} isEager={at < EAGER_TILES} />}
      empty={<NothingShown isFiltered={queryKey !== LIBRARY_KEY} />}
    />
  )
}
