import { expect, it } from 'vitest'

import { isNetwork } from './network'

it.each(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0', '2001:db8::/128'])('takes %s', (text) => {
  expect(isNetwork(text)).toBe(true)
})

it.each([
  '',
  'localhost',
  '10.0.0.0/33',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0.0/-1',
  'all',
])('refuses %o', (text) => {
  expect(isNetwork(text)).toBe(false)
})
