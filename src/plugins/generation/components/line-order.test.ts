import { describe, expect, it } from 'vitest'

import { inLineOrder, movesFrom, placeAfter, placesInLine, type Move } from './line-order'

const queued = (id: string, position: number | null) => ({ id, position, state: 'queued' as const })
const ended = (id: string) => ({ id, position: null, state: 'done' as const })
const idsOf = (jobs: readonly { readonly id: string }[]): string => jobs.map(({ id }) => id).join('')

describe('own waiting jobs', () => {
  it('that nobody has moved stand as they came, the newest at the top', () => {
    const jobs = [queued('d', 9), queued('c', 5), ended('b'), queued('a', 2)]
    expect(inLineOrder(jobs)).toEqual(jobs)
  })

  it('change places among themselves only: the next to start is the last of them', () => {
    const jobs = [queued('e', 1), ended('d'), queued('c', 7), queued('b', 3), ended('a')]
    expect(idsOf(inLineOrder(jobs))).toBe('cdbea')
    expect(idsOf(jobs)).toBe('edcba')
  })

  it('have their places counted among each other, whoever else stands between', () => {
    const places = placesInLine([queued('c', 12), ended('b'), queued('a', 30)])
    expect([...places]).toEqual([
      ['c', { place: 1, count: 2 }],
      ['a', { place: 2, count: 2 }],
    ])
  })

  it('of the same place, or of none, count by age', () => {
    const jobs = [queued('d', null), queued('c', null), queued('b', 1), queued('a', 1)]
    expect([...placesInLine(jobs).keys()].join('')).toBe('abcd')
  })
})

it.each<[place: number, count: number, moves: Move[]]>([
  [1, 1, []],
  [1, 2, ['later', 'last']],
  [2, 3, ['first', 'earlier', 'later', 'last']],
  [3, 3, ['first', 'earlier']],
])('number %i of %i can go %j', (place, count, moves) => {
  expect(movesFrom({ place, count })).toEqual(moves)
})

it.each<[Move, number]>([
  ['first', 1],
  ['earlier', 2],
  ['later', 4],
  ['last', 5],
])('number 3 of 5, moved %s, is number %i', (move, place) => {
  expect(placeAfter({ place: 3, count: 5 }, move)).toBe(place)
})
