import type { InfiniteData, QueryClient } from '@tanstack/react-query'

import { newestFirst } from '@/platform/browser/newest-first'

import { Media, type LibraryFilters } from '../contract'

export interface MediaPage {
  readonly data: readonly Media[]
  readonly nextCursor: string | null
}

export type MediaPages = InfiniteData<MediaPage, string | null>

export const LIBRARY_KEY = ['library', 'own'] as const
export const BIN_KEY = ['library', 'bin'] as const
const FOUND_KEY = ['library', 'found'] as const

const isFiltered = ({ q, privacy }: LibraryFilters): boolean => Boolean(q ?? privacy)

/** The whole library has one list; every search in it has its own. */
export const libraryKey = (filters: LibraryFilters): readonly string[] =>
  isFiltered(filters) ? [...FOUND_KEY, filters.q ?? '', filters.privacy ?? ''] : LIBRARY_KEY

const mapData = (
  pages: MediaPages,
  map: (data: readonly Media[], at: number) => readonly Media[],
): MediaPages => ({
  ...pages,
  pages: pages.pages.map((page, at) => ({ ...page, data: map(page.data, at) })),
})

/** The library without one picture. */
export const withoutMedia = (pages: MediaPages, id: string): MediaPages =>
  mapData(pages, (data) => data.filter((media) => media.id !== id))

/** The library with this picture in its place; a new one goes where its age puts it. */
export const withMedia = (pages: MediaPages, incoming: Media): MediaPages => {
  if (pages.pages.some(({ data }) => data.some(({ id }) => id === incoming.id))) {
    return mapData(pages, (data) => data.map((media) => (media.id === incoming.id ? incoming : media)))
  }
  return mapData(pages, (data, at) => (at === 0 ? [incoming, ...data].sort(newestFirst) : data))
}

const change = (
  client: QueryClient,
  key: typeof LIBRARY_KEY | typeof BIN_KEY,
  update: (pages: MediaPages) => MediaPages,
): void => {
  client.setQueryData<MediaPages>(key, (pages) => pages && update(pages))
}

/** Into the whole library; what was searched is asked for anew, as only the server knows what fits. */
export const putIntoLibrary = (client: QueryClient, media: Media): void => {
  change(client, LIBRARY_KEY, (pages) => withMedia(pages, media))
  void client.invalidateQueries({ queryKey: FOUND_KEY })
}

/** A picture went into the bin: out of the library, and the bin is asked for anew. */
export const onBinned = (client: QueryClient, id: string): void => {
  change(client, LIBRARY_KEY, (pages) => withoutMedia(pages, id))
  void client.invalidateQueries({ queryKey: FOUND_KEY })
  client.removeQueries({ queryKey: BIN_KEY })
}

/** A picture came back from the bin. */
export const onRestored = (client: QueryClient, media: Media): void => {
  change(client, BIN_KEY, (pages) => withoutMedia(pages, media.id))
  putIntoLibrary(client, media)
}

/** An event `media`: into the library, where it was asked for. */
export const onMediaEvent = (client: QueryClient, data: unknown): void => {
  const parsed = Media.safeParse(data)
  if (parsed.success) putIntoLibrary(client, parsed.data)
}
