import { expect, it } from 'vitest'

import { checkRows } from './check-rows'

const isEven = (value: number) => expect(value % 2, `${value} is odd`).toBe(0)
const nameOf = (value: number) => `row ${value}`

it('accepts a table whose rows are all right', async () => {
  await checkRows([2, 4], nameOf, isEven)
})

it('asks every row, names all that are wrong in its first line, and says why', async () => {
  const checked: number[] = []
  const check = async (value: number): Promise<void> => {
    checked.push(value)
    await Promise.resolve()
    isEven(value)
  }
  const error: unknown = await checkRows([1, 2, 3], nameOf, check).catch((reason: unknown) => reason)
  expect(checked).toEqual([1, 2, 3])
  const [first, ...others] = String(error).split('\n')
  expect(first).toBe('Error: 2 of 3 rows are wrong: row 1 · row 3')
  expect(others.join('\n')).toMatch(/row 1: 1 is odd[^]*row 3: 3 is odd/)
})

it('refuses an empty table, because it would prove nothing', async () => {
  await expect(checkRows([], nameOf, isEven)).rejects.toThrow('no rows')
})
