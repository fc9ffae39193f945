import { describe, expect, it } from 'vitest'

import { bindSpaces, bindSpacesDeep } from './typography'

describe('bindSpaces', () => {
  it('binds one-letter words in Polish, also two in a row', () => {
    expect(bindSpaces('Lis i w domu, a z latarnią', 'pl')).toBe(
      'Lis i\u00a0w\u00a0domu, a\u00a0z\u00a0latarnią',
    )
  })

  it('leaves English articles alone', () => {
    expect(bindSpaces('a fox', 'en')).toBe('a fox')
  })

  it('binds a number, an argument and a plural sign to what they count', () => {
    expect(bindSpaces('ok. 18 s', 'pl')).toBe('ok. 18\u00a0s')
    expect(bindSpaces('about {value} s', 'en')).toBe('about {value}\u00a0s')
    expect(bindSpaces('{n, plural, one {# kadr} other {# kadru}}', 'pl')).toBe(
      '{n, plural, one {#\u00a0kadr} other {#\u00a0kadru}}',
    )
  })

  it('does not take the first letter of a word for a unit', () => {
    expect(bindSpaces('5 stron', 'pl')).toBe('5 stron')
  })

  it('keeps the shape of a tree', () => {
    expect(bindSpacesDeep({ a: { b: 'w domu' } }, 'pl')).toEqual({ a: { b: 'w\u00a0domu' } })
  })
})
