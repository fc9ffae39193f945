import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import type { Database } from './database'

export interface DatabaseOutageHarness {
  createDatabase(onError: (error: Error) => void): Database
  stopServer(): Promise<void>
  startServer(): Promise<void>
}

/** What every database promises when its server goes away: errors instead of a crash, and a way back. */
export const databaseOutageContract = (name: string, harness: () => DatabaseOutageHarness): void => {
  describe(`database on ${name} when the server is away`, () => {
    it('rejects while it is away and reconnects by itself', async () => {
      const errors: Error[] = []
      const database = harness().createDatabase((error) => errors.push(error))
      await Promise.all([database.query('select 1'), database.query('select 2')])
      const running = database.query('select pg_sleep(5)').then(
        () => 'answered',
        () => 'rejected',
      )
      await delay(100)
      await harness().stopServer()
      expect(await running).toBe('rejected')
      await waitFor(() => errors.length > 0)
      await expect(database.query('select 3')).rejects.toThrow()
      await harness().startServer()
      expect(await database.query('select 4 as four')).toEqual([{ four: 4 }])
      await database.close()
    })
  })
}
