import { expect, expectTypeOf, it } from 'vitest'

import { browserTexts, composeMessages, type MessagesOf } from './compose-messages'
import { defineSlice } from './slice'

const notes = defineSlice({
  name: 'notes',
  messages: {
    en: { title: 'Notes', mail: { subject: 'A note' } },
    pl: { title: 'Notatki' },
    serverOnly: ['mail'],
  },
  errors: {
    statuses: { 'note.notFound': 404 },
    en: { note: { notFound: 'No such note.' } },
    pl: { note: { notFound: 'Nie ma takiej notatki.' } },
  },
})
const lists = defineSlice({
  name: 'lists',
  messages: { en: { title: 'Lists' }, pl: { title: 'Listy' }, serverOnly: true },
  errors: {
    statuses: { 'note.full': 409 },
    en: { note: { full: 'Full.' } },
    pl: { note: { full: 'Pełno.' } },
  },
})
const silent = defineSlice({ name: 'silent' })
const slices = [notes, lists, silent] as const

it('puts the texts of each slice under its name, and all errors into one tree', () => {
  expect(composeMessages(slices, 'pl')).toEqual({
    notes: { title: 'Notatki' },
    lists: { title: 'Listy' },
    errors: { note: { notFound: 'Nie ma takiej notatki.', full: 'Pełno.' } },
  })
})

it('leaves errors, and what only servers say, out of the texts for browsers', () => {
  expect(browserTexts(slices, composeMessages(slices, 'en'))).toEqual({ notes: { title: 'Notes' } })
})

it('knows the keys of all slices as a type', () => {
  type Messages = MessagesOf<typeof slices>
  expectTypeOf<keyof Messages>().toEqualTypeOf<'notes' | 'lists' | 'errors'>()
  expectTypeOf<Messages['notes']['title']>().toEqualTypeOf<'Notes'>()
  expectTypeOf<keyof Messages['errors']['note']>().toEqualTypeOf<'notFound' | 'full'>()
})
