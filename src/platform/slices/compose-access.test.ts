import { expect, it } from 'vitest'

import { everybody, type AccessRows } from './access-row'
import { composeAccess } from './compose-access'
import { defineSlice } from './slice'

const OK = { nobody: everybody(200) }
const sliceOf = (name: string, access: AccessRows) => defineSlice({ name, access })

it('has the rows of all slices, by the kind of their routes', () => {
  const table = composeAccess([
    sliceOf('one', { api: { 'GET /api/v1/a': OK }, pages: { 'page /a': OK } }),
    defineSlice({ name: 'none' }),
    sliceOf('two', { api: { 'GET /api/v1/b': OK } }),
  ])
  expect(table).toEqual({
    api: { 'GET /api/v1/a': OK, 'GET /api/v1/b': OK },
    payload: {},
    graphql: {},
    pages: { 'page /a': OK },
    panel: {},
  })
})

it('refuses a route with rows of two slices: one of them would not be asked', () => {
  const both = [sliceOf('one', { pages: { 'page /a': OK } }), sliceOf('two', { pages: { 'page /a': OK } })]
  expect(() => composeAccess(both)).toThrow('The access row page /a is declared twice: by one and by two')
})
