import { expect, it } from 'vitest'

import { placeholderOf } from './placeholder'

it('draws what the bytes say', () => {
  expect(placeholderOf('1QcSHQRnh493V4dIh4eXh1h4kJUI')).toMatch(/^data:image\/png;base64,/)
})

it.each([null, '', 'not base64!'])('draws nothing from %o', (thumbhash) => {
  expect(placeholderOf(thumbhash)).toBeUndefined()
})
