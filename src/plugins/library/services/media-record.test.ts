import { describe, expect, it } from 'vitest'

import { EXAMPLE_MEDIA } from '@/collections/media/example'
import type { ListedMedia } from '@/collections/media/select'
import { z } from '@/platform/kernel/zod'

import { Media } from '../contract'
import { toMedia } from './media-record'

const record: ListedMedia = {
  ...EXAMPLE_MEDIA,
  alt: null,
  shows: { pl: ['lis', 'las'], en: ['fox', 'forest'] },
  ownerName: null,
}
const caller = { user: null, rank: 'guest', ownerKey: 'g:1' } as const
const translate = (locale: string, key: string, params?: object) =>
  `${locale} ${key} ${JSON.stringify(params ?? {})}`

const altOf = (given: Partial<ListedMedia>, locale: 'pl' | 'en' = 'pl') =>
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

describe('what the reader may know', () => {
  const stranger = { user: null, rank: 'guest', ownerKey: 'g:2' } as const
  const [own, foreign] = [caller, stranger].map((one) =>
    toMedia({ ...record, title: null }, { caller: one, locale: 'en' }, translate),
  )

  it('is, field by field, what the contract says, and nothing besides', () => {
    expect(z.strictObject(Media.shape).parse(own)).toEqual(own)
    expect(Object.keys(foreign ?? {}).sort()).toEqual(Object.keys(Media.shape).sort())
  })

  it('shows the owner that it is theirs, with its prompt and seed', () => {
    expect(own).toMatchObject({ isOwn: true, prompt: 'a secret prompt', seed: 7, title: 'a secret prompt' })
  })

  it('shows others neither prompt nor seed, nor a title made from the prompt', () => {
    expect(foreign).toMatchObject({ isOwn: false, prompt: null, seed: null, title: '' })
  })
})
