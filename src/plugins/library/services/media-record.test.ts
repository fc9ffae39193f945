import { describe, expect, it } from 'vitest'

import { toMedia, type MediaRecord } from './media-record'

const record: MediaRecord = {
  id: '01a20f0d-7feb-72ad-82ae-a086a3d8716f',
  kind: 'image',
  title: 'lis w lesie',
  alt: null,
  shows: { pl: ['lis', 'las'], en: ['fox', 'forest'] },
  prompt: 'lis w lesie',
  seed: 7,
  engine: 'draft',
  style: 'book',
  privacy: 'private',
  width: 64,
  height: 64,
  mime: 'image/webp',
  size_bytes: 1,
  sha256: '',
  file_key: '',
  thumbhash: null,
  source: 'generated',
  digital_source_type: 'algorithmicMedia',
  owner_key: 'g:1',
  owner_id: null,
  owner_name: null,
  created_at: new Date('2026-11-24T10:00:00Z'),
  deleted_at: null,
  link_id: null,
  link_expires_at: null,
}
const caller = { user: null, rank: 'guest', ownerKey: 'g:1' } as const
const translate = (locale: string, key: string, params?: object) =>
  `${locale} ${key} ${JSON.stringify(params ?? {})}`

const altOf = (given: Partial<MediaRecord>, locale: 'pl' | 'en' = 'pl') =>
  toMedia({ ...record, ...given }, { caller, locale }, translate).alt

describe('the description', () => {
  it('names what was drawn, in the language of the reader', () => {
    expect(altOf({})).toBe('pl library.alt.shows {"list":"lis, las"}')
    expect(altOf({}, 'en')).toBe('en library.alt.shows {"list":"fox, forest"}')
  })

  it('is the owner’s own where there is one, an empty one too', () => {
    expect(altOf({ alt: 'Mój lis' }, 'en')).toBe('Mój lis')
    expect(altOf({ alt: '' })).toBe('')
  })

  it('says no more than that it is a scene when the engine could not tell', () => {
    expect(altOf({ shows: null })).toBe('pl library.alt.scene {}')
    expect(altOf({ shows: { pl: [], en: [] } })).toBe('pl library.alt.scene {}')
  })

  it('is empty for a file whose content nobody knows', () => {
    expect(altOf({ source: 'uploaded', shows: null })).toBe('')
  })
})
