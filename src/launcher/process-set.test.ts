import { expect, it } from 'vitest'

import { createProcessSet, type Name } from './process-set'

const hold = (names: readonly Name[]) => {
  const events: string[] = []
  const processes = createProcessSet((line) => events.push(line))
  const letGo = names.map((name) =>
    processes.add(name, {
      stop: async (graceMs) => {
        await Promise.resolve()
        events.push(`${name} stops within ${graceMs} ms`)
      },
      kill: () => events.push(`${name} killed`),
    }),
  )
  return { processes, events, letGo }
}

it('ends the worker, then web, then the database, each before the next', async () => {
  const { processes, events } = hold(['database', 'web', 'worker'])
  await processes.stop()
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
  const { processes, events } = hold(['database'])
  await processes.stop()
  expect(events).toEqual(['database stops within 8000 ms', 'database has ended'])
})

it('kills all of them at once', () => {
  const { processes, events } = hold(['database', 'web', 'worker'])
  processes.kill()
  expect(events.sort()).toEqual(['database killed', 'web killed', 'worker killed'])
})

it('passes over what has ended by itself, and kills what has not', async () => {
  const { processes, events, letGo } = hold(['database', 'migrate'])
  processes.kill()
  expect(events.splice(0).sort()).toEqual(['database killed', 'migrate killed'])
  letGo[1]?.()
  await processes.stop()
  expect(events).toEqual(['database stops within 8000 ms', 'database has ended'])
})

it('does not let go of the process that came after', () => {
  const { processes, events, letGo } = hold(['web', 'web'])
  letGo[0]?.()
  processes.kill()
  expect(events).toEqual(['web killed'])
})
