import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { masonryRows } from './masonry-rows'

const css = readFileSync(new URL('./theme/masonry.css', import.meta.url), 'utf8')

describe('masonryRows', () => {
  it('gives a picture its height in rows, and the gutter', () => {
    expect(masonryRows(1024, 1024)).toBe('rows-67')
    expect(masonryRows(3, 4)).toBe('rows-88')
  })

  it('stays within the classes that exist', () => {
    const [, first, last] = /rows-\{(\d+)\.\.(\d+)\}/.exec(css) ?? []
    expect(masonryRows(10_000, 1)).toBe(`rows-${first}`)
    expect(masonryRows(1, 10_000)).toBe(`rows-${last}`)
  })
})
