import { setTimeout as sleep } from 'node:timers/promises'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { createTurns } from './turns'

const ACTORS = ['a', 'b', 'c'] as const
const STEPS = 3

const drawOf = (draws: Iterator<number>) => (below: number) => Number(draws.next().value) % below

/** Everybody's steps in the order in which they were taken; each takes as long as it likes. */
const run = async (seed: number): Promise<string[]> => {
  const [draws] = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 })
  const turns = createTurns(drawOf(draws as Iterator<number>))
  const taken: string[] = []
  const actors = ACTORS.map((name) =>
    turns.act(name, async (turn) => {
      for (let step = 0; step < STEPS; step += 1) {
        await turn(async () => {
          taken.push(`${name}${step}`)
          await sleep(Math.random() * 3)
        })
      }
    }),
  )
  await Promise.all([...actors, turns.play()])
  return taken
}

it('gives the same order for the same numbers, and others for others', async () => {
  const first = await run(7)
  expect(await run(7)).toEqual(first)
  expect([...first].sort()).toEqual(ACTORS.flatMap((name) => ['0', '1', '2'].map((step) => name + step)))
  const orders = new Set<string>()
  for (let seed = 0; seed < 20; seed += 1) orders.add((await run(seed)).join(' '))
  expect(orders.size).toBeGreaterThan(10)
})

it('hands a failed step to whoever waited for it', async () => {
  const turns = createTurns(() => 0)
  const failing = turns.act('a', (turn) => turn(() => Promise.reject(new Error('no'))))
  await expect(Promise.all([failing, turns.play()])).rejects.toThrow('no')
})

it('runs a step at once when its actor has already ended', async () => {
  const turns = createTurns(() => 0)
  let late: (() => Promise<string>) | undefined
  const actor = turns.act('a', (turn) => {
    late = () => turn(() => Promise.resolve('at once'))
    return Promise.resolve()
  })
  await Promise.all([actor, turns.play()])
  expect(await late?.()).toBe('at once')
})
