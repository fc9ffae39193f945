import type { CollectionConfig, Config } from 'payload'
import { expect, it } from 'vitest'

import type { PayloadPart, PayloadParts } from './payload-part'
import { defineSlice } from './slice'
import { slicesPlugin } from './slices-plugin'

const PARTS = { addressKey: Buffer.from('key') } as PayloadParts
const collection = (slug: string): CollectionConfig => ({ slug, fields: [] })

const sliceOf = (name: string, part: PayloadPart) =>
  defineSlice({ name, payload: () => Promise.resolve({ default: () => part }) })

const BASE = {
  collections: [collection('before')],
  admin: { user: 'users', components: { providers: ['/base#Provider'] } },
  i18n: { fallbackLanguage: 'en', translations: { en: { general: { email: 'Mail', save: 'Save' } } } },
} as unknown as Config

const compose = async (...slices: ReturnType<typeof sliceOf>[]): Promise<Config> =>
  slicesPlugin(slices, PARTS)(BASE)

it('adds collections and globals in the order of the list, after those that are there', async () => {
  const { collections, globals } = await compose(
    sliceOf('one', { collections: [collection('a'), collection('b')] }),
    sliceOf('two', { collections: [collection('c')], globals: [{ slug: 'settings', fields: [] }] }),
  )
  expect(collections?.map(({ slug }) => slug)).toEqual(['before', 'a', 'b', 'c'])
  expect(globals?.map(({ slug }) => slug)).toEqual(['settings'])
})

it('calls a plugin when all collections are there, each on what the one before made', async () => {
  const seen: string[][] = []
  const add = (slug: string): PayloadPart => ({
    collections: [collection(slug)],
    plugin: (config) => {
      seen.push((config.collections ?? []).map((one) => one.slug))
      return { ...config, collections: [...(config.collections ?? []), collection(`${slug}-added`)] }
    },
  })
  await compose(sliceOf('one', add('a')), sliceOf('two', add('b')))
  expect(seen).toEqual([
    ['before', 'a', 'b'],
    ['before', 'a', 'b', 'a-added'],
  ])
})

it('keeps what the panel has, and adds views, providers and words', async () => {
  const view = { Component: '/notes#Board', path: '/board' as const }
  const { admin, i18n } = await compose(
    sliceOf('one', { panel: { views: { board: view }, providers: ['/notes#Provider'] } }),
    sliceOf('two', { panel: { words: { en: { general: { email: 'E-mail' } }, pl: { notes: { a: 'ą' } } } } }),
  )
  expect(admin?.user).toBe('users')
  expect(admin?.components?.views).toEqual({ board: view })
  expect(admin?.components?.providers).toEqual(['/base#Provider', '/notes#Provider'])
  expect(i18n?.fallbackLanguage).toBe('en')
  expect(i18n?.translations).toEqual({
    en: { general: { email: 'E-mail', save: 'Save' } },
    pl: { notes: { a: 'ą' } },
  })
})

it('changes nothing of the configuration that it is given', async () => {
  const before = structuredClone(BASE)
  await compose(
    sliceOf('one', { collections: [collection('a')], panel: { words: { en: { general: {} }, pl: {} } } }),
  )
  expect(BASE).toEqual(before)
})

it('leaves alone what no slice adds to', async () => {
  const { collections, globals } = await slicesPlugin([defineSlice({ name: 'one' })], PARTS)(BASE)
  expect([collections?.length, globals]).toEqual([1, []])
})

it('does not start with a collection, or a view of the panel, of two slices', async () => {
  const notes = { collections: [collection('notes')] }
  await expect(compose(sliceOf('one', notes), sliceOf('two', notes))).rejects.toThrow(
    'The collection notes is declared twice: by one and by two',
  )
  const board = { panel: { views: { board: { Component: '/a#Board' } } } }
  await expect(compose(sliceOf('one', board), sliceOf('two', board))).rejects.toThrow(
    'The panel view board is declared twice: by one and by two',
  )
})
