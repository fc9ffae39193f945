import { expect, it } from 'vitest'

import { createInTurn } from './in-turn'

const deferred = () => {
  let settle = { resolve: (): void => undefined, reject: (_: Error): void => undefined }
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  return { promise, ...settle }
}

it('runs work of one key one after another, in the order in which it came', async () => {
  const inTurn = createInTurn()
  const order: string[] = []
  const [first, second] = [deferred(), deferred()]
  const work = (name: string, until: Promise<void>) => async () => {
    order.push(`${name} begins`)
    await until
    order.push(`${name} ends`)
    return name
  }
  const results = [inTurn('key', work('first', first.promise)), inTurn('key', work('second', second.promise))]
  second.resolve()
  first.resolve()
  expect(await Promise.all(results)).toEqual(['first', 'second'])
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

it('does not let other keys wait', async () => {
  const inTurn = createInTurn()
  const stuck = deferred()
  const waiting = inTurn('one', () => stuck.promise)
  expect(await inTurn('other', () => Promise.resolve('done'))).toBe('done')
  stuck.resolve()
  await waiting
})

it('goes on after work that failed, and rejects only for its own caller', async () => {
  const inTurn = createInTurn()
  const failing = inTurn('key', () => Promise.reject(new Error('no')))
  const next = inTurn('key', () => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
