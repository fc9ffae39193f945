import { describe, expect, it } from 'vitest'

import { findMissingTools, missingToolsSentence } from './tools.mjs'

const ALL = ['Redis', 'Chromium']

describe('findMissingTools', () => {
  it('finds a tool under any of its names in any folder of PATH', () => {
    const present = ['/opt/bin/redis-server', '/usr/bin/google-chrome']
    expect(findMissingTools(ALL, '/usr/bin:/opt/bin', (file: string) => present.includes(file))).toEqual([])
  })

  it('names only what was asked for', () => {
    const missing = findMissingTools(['Redis'], '/usr/bin', () => false)
    expect(missingToolsSentence(missing)).toBe('The tests need Redis (Debian: redis-server): please install.')
  })

  it('names all that is missing in one sentence', () => {
    expect(missingToolsSentence(findMissingTools(ALL, '/usr/bin', () => false))).toBe(
      'The tests need Redis (Debian: redis-server), Chromium (Debian: chromium): please install.',
    )
  })
})
