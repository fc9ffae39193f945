import { describe, expect, it } from 'vitest'

import { StartError } from '@/platform/instance/start-error'
import { waitFor } from '@/testing/wait-for'

import type { Running } from './running'
import { supervise } from './supervise'

interface Fake extends Running {
  die(): void
  readonly wasKilled: () => boolean
}

const createFake = (pid: number, ready: Promise<void> = Promise.resolve()): Fake => {
  ready.catch(() => undefined)
  let end: (code: number | null) => void = () => undefined
  const exited = new Promise<number | null>((resolve) => (end = resolve))
  let killed = false
  return {
    pid,
    ready,
    exited,
    die: () => end(null),
    wasKilled: () => killed,
    kill() {
      killed = true
      end(null)
    },
    async stop() {
      end(0)
      await exited
    },
  }
}

const start = (next: (pid: number) => Fake = createFake) => {
  const fakes = [createFake(1)]
  const said: string[] = []
  const up: (number | null)[] = []
  const supervised = supervise({
    name: 'worker',
    first: fakes[0]!,
    restart: () => {
      const fake = next(fakes.length + 1)
      fakes.push(fake)
      return fake
    },
    onUp: ({ pid }) => up.push(pid),
    say: (line) => said.push(line),
    pause: () => Promise.resolve(),
  })
  return { supervised, fakes, said, up }
}

describe('a supervised process', () => {
  it('is started again when it dies', async () => {
    const { fakes, said, up } = start()
    await waitFor(() => up.length === 1)
    fakes[0]!.die()
    await waitFor(() => up.length === 2)
    expect(up).toEqual([1, 2])
    expect(said).toEqual(['The worker process ended (killed).', 'Starting the worker process again …'])
  })

  it('stays dead when it was stopped', async () => {
    const { supervised, fakes, said } = start()
    await supervised.stop(1)
    await Promise.resolve()
    expect(fakes).toHaveLength(1)
    expect(said).toEqual([])
  })

  it('is given up, with one sentence, when it dies at once every time', async () => {
    const { supervised, fakes } = start((pid) => {
      const fake = createFake(pid)
      fake.die()
      return fake
    })
    fakes[0]!.die()
    expect(await supervised.gaveUp).toEqual(
      new StartError('The worker process ended 6 times in a row. Find out why: npm run kadr -- doctor'),
    )
    expect(fakes).toHaveLength(6)
  })

  it('says why a new one did not come up, and ends it in case it hangs', async () => {
    const why = 'The site cannot listen on port 3000 of 127.0.0.1 (EADDRINUSE).'
    const { fakes, said } = start((pid) =>
      pid === 2 ? createFake(pid, Promise.reject(new StartError(why))) : createFake(pid),
    )
    fakes[0]!.die()
    await waitFor(() => fakes.length === 3)
    expect(said).toContain(why)
    expect(fakes[1]!.wasKilled()).toBe(true)
  })

  it('ends the newest one by force when asked to', async () => {
    const { supervised, fakes } = start()
    fakes[0]!.die()
    await waitFor(() => fakes.length === 2)
    supervised.kill()
    expect(fakes[1]!.wasKilled()).toBe(true)
  })
})
