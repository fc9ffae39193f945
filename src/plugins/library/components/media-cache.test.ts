import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'

import type { Media } from '../contract'
import {
  BIN_KEY,
  LIBRARY_KEY,
  onBinned,
  onMediaEvent,
  onRestored,
  withMedia,
  withoutMedia,
  type MediaPages,
} from './media-cache'

const media = (id: string, title = ''): Media => ({ id, title }) as Media
const pagesOf = (...pages: Media[][]): MediaPages => ({
  pages: pages.map((data) => ({ data, nextCursor: null })),
  pageParams: pages.map(() => null),
})
const idsOf = ({ pages }: MediaPages) => pages.map(({ data }) => data.map(({ id }) => id))

describe('withMedia', () => {
  it('puts a new picture where its age belongs', () => {
    const pages = pagesOf([media('d'), media('b')], [media('a')])
    expect(idsOf(withMedia(pages, media('c')))).toEqual([['d', 'c', 'b'], ['a']])
  })

  it('replaces a known one where it stands', () => {
    const pages = withMedia(pagesOf([media('b')], [media('a')]), media('a', 'Lis'))
    expect(idsOf(pages)).toEqual([['b'], ['a']])
    expect(pages.pages[1]?.data[0]?.title).toBe('Lis')
  })
})

describe('withoutMedia', () => {
  it('takes a picture out of whichever page holds it', () => {
    expect(idsOf(withoutMedia(pagesOf([media('b')], [media('a')]), 'a'))).toEqual([['b'], []])
  })
})

describe('onMediaEvent', () => {
  it('leaves alone what is no media, and a library nobody asked for', () => {
    const client = new QueryClient()
    onMediaEvent(client, media('a'))
    expect(client.getQueryData(LIBRARY_KEY)).toBeUndefined()
    const pages = pagesOf([media('a')])
    client.setQueryData(LIBRARY_KEY, pages)
    onMediaEvent(client, { id: 'no' })
    expect(client.getQueryData(LIBRARY_KEY)).toBe(pages)
  })
})

describe('the bin', () => {
  const cached = (client: QueryClient, key: readonly string[]) => {
    const pages = client.getQueryData<MediaPages>(key)
    return pages && idsOf(pages)
  }

  it('is asked for anew after a picture went in', () => {
    const client = new QueryClient()
    client.setQueryData(LIBRARY_KEY, pagesOf([media('b'), media('a')]))
    client.setQueryData(BIN_KEY, pagesOf([]))
    onBinned(client, 'a')
    expect(cached(client, LIBRARY_KEY)).toEqual([['b']])
    expect(cached(client, BIN_KEY)).toBeUndefined()
  })

  it('gives a picture back to its place in the library', () => {
    const client = new QueryClient()
    client.setQueryData(LIBRARY_KEY, pagesOf([media('c'), media('a')]))
    client.setQueryData(BIN_KEY, pagesOf([media('b'), media('d')]))
    onRestored(client, media('b'))
    expect(cached(client, LIBRARY_KEY)).toEqual([['c', 'b', 'a']])
    expect(cached(client, BIN_KEY)).toEqual([['d']])
  })
})
