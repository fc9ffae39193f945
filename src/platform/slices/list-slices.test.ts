import { expect, it } from 'vitest'

import { listSlices } from './list-slices'
import { defineSlice } from './slice'

const errors = (code: string) => ({ statuses: { [code]: 404 }, en: {}, pl: {} })

it('keeps the order of the list', () => {
  const list = listSlices(defineSlice({ name: 'b' }), defineSlice({ name: 'a' }))
  expect(list.map(({ name }) => name)).toEqual(['b', 'a'])
})

it('does not start with two slices of one name, whose messages would stand in one place', () => {
  expect(() => listSlices(defineSlice({ name: 'notes' }), defineSlice({ name: 'notes' }))).toThrow(
    'The slice notes is declared twice: by notes and by notes',
  )
})

it('does not start with an error code of two slices', () => {
  const one = defineSlice({ name: 'one', errors: errors('note.notFound') })
  const two = defineSlice({ name: 'two', errors: errors('note.notFound') })
  expect(() => listSlices(one, two)).toThrow(
    'The error code note.notFound is declared twice: by one and by two',
  )
})

it('does not start with an audit action of two slices', () => {
  const one = defineSlice({ name: 'one', auditActions: { 'note.made': 'note' } })
  const two = defineSlice({ name: 'two', auditActions: { 'note.made': 'list' } })
  expect(() => listSlices(one, two)).toThrow(
    'The audit action note.made is declared twice: by one and by two',
  )
})
