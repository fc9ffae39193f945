import { expect, it } from 'vitest'

import { createSecrets } from './secrets'

const answer = (text: string, headers: Record<string, string> = {}) => ({
  text,
  headers: new Headers(headers),
})

it('finds a word that is nobody’s business, in body and headers alike', () => {
  const secrets = createSecrets()
  secrets.keep('prompt', 'word-1')
  expect(secrets.leaks('super-admin', '', answer('{"prompt":"word-1"}'))).toEqual(['prompt: word-1'])
  expect(secrets.leaks('guest', '', answer('', { etag: '"word-1"' }))).toEqual(['prompt: word-1'])
  expect(secrets.leaks('guest', '', answer('nothing'))).toEqual([])
})

it('lets those read it who may, and nobody else', () => {
  const secrets = createSecrets()
  secrets.keep('e-mail', 'ada@kadr.test', ['admin', 'super-admin'])
  const leaked = answer('ada@kadr.test')
  expect(secrets.leaks('admin', '', leaked)).toEqual([])
  expect(secrets.leaks('creator', '', leaked)).toHaveLength(1)
})

it('takes no echo of what was asked for news', () => {
  const secrets = createSecrets()
  secrets.keep('id', 'id-7')
  expect(secrets.leaks('guest', '/api/media/id-7', answer('no route /api/media/id-7'))).toEqual([])
})
