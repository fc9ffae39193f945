import { callApi } from '@/platform/browser/call-api'

import type { LibraryFilters, Media, MediaLink, PatchMediaBody } from '../contract'
import type { MediaPage } from './media-cache'

const MEDIA = '/api/v1/media'

interface One {
  readonly data: Media
}

const fetchList =
  (filters: Readonly<Record<string, string>>) =>
  /** @param cursor - null: the newest */
  (cursor: string | null, signal: AbortSignal): Promise<MediaPage> => {
    const query = new URLSearchParams({ ...filters, ...(cursor === null ? {} : { cursor }) })
    return callApi<MediaPage>(`${MEDIA}?${query}`, { signal })
  }

/** One's own pictures that fit the filters, page by page. */
export const fetchLibrary = ({ q, privacy }: LibraryFilters) =>
  fetchList({ scope: 'own', ...(q ? { q } : {}), ...(privacy ? { privacy } : {}) })
export const fetchBin = fetchList({ scope: 'bin' })

export const patchMedia = async (id: string, body: PatchMediaBody): Promise<Media> =>
  (await callApi<One>(`${MEDIA}/${id}`, { method: 'PATCH', body })).data

export const binMedia = async (id: string): Promise<Media> =>
  (await callApi<One>(`${MEDIA}/${id}`, { method: 'DELETE' })).data

export const restoreMedia = async (id: string): Promise<Media> =>
  (await callApi<One>(`${MEDIA}/${id}/restore`, { method: 'POST' })).data

/** Makes the picture unlisted, with a new link; an earlier one stops working. */
export const createLink = async (id: string): Promise<MediaLink> =>
  (await callApi<{ readonly data: MediaLink }>(`${MEDIA}/${id}/link`, { method: 'POST', body: {} })).data
