import { expect, it } from 'vitest'

import { createHeld, type Name } from './held'

const hold = (names: readonly Name[]) => {
  const events: string[] = []
  const held = createHeld((line) => events.push(line))
  const letGo = names.map((name) =>
    held.hold(name, {
      stop: async (graceMs) => {
        await Promise.resolve()
        events.push(`${name} stops within ${graceMs} ms`)
      },
      kill: () => events.push(`${name} killed`),
    }),
  )
  return { held, events, letGo }
}

it('ends the worker, then web, then the database, each before the next', async () => {
  const { held, events } = hold(['database', 'web', 'worker'])
  await held.stop()
  expect(events).toEqual([
    'worker stops within 15000 ms',
    'worker has ended',
    'web stops within 8000 ms',
    'web has ended',
    'database stops within 8000 ms',
    'database has ended',
  ])
})

it('ends what there is when a start was called off', async () => {
  const { held, events } = hold(['database'])
  await held.stop()
  expect(events).toEqual(['database stops within 8000 ms', 'database has ended'])
})

it('kills all of them at once', () => {
  const { held, events } = hold(['database', 'web', 'worker'])
  held.kill()
  expect(events.sort()).toEqual(['database killed', 'web killed', 'worker killed'])
})

it('passes over what has ended by itself, and kills what has not', async () => {
  const { held, events, letGo } = hold(['database', 'migrate'])
  held.kill()
  expect(events.splice(0).sort()).toEqual(['database killed', 'migrate killed'])
  letGo[1]?.()
  await held.stop()
  expect(events).toEqual(['database stops within 8000 ms', 'database has ended'])
})

it('does not let go of the process that came after', () => {
  const { held, events, letGo } = hold(['web', 'web'])
  letGo[0]?.()
  held.kill()
  expect(events).toEqual(['web killed'])
})
