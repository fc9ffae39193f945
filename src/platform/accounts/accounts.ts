import { z } from 'zod'

import type { SessionUser } from '../kernel/caller'
import { isUuid } from '../kernel/ids'
import type { StoredRank } from '../kernel/rank'
import type { Accounts } from '../ports/accounts'
import type { Clock } from '../ports/clock'
import type { Database } from '../ports/database'
import type { Logger } from '../ports/logger'
import type { RealtimeBus } from '../ports/realtime-bus'
import { createAccountCache } from './account-cache'
import { createAccountWatch } from './account-watch'

const CHANNEL = 'kadr.accounts'
/** No id: it may have been any account. */
const AccountChanged = z.object({ id: z.string().nullable() })

interface AccountsParts {
  readonly database: Database
  readonly bus: RealtimeBus
  readonly clock: Clock
  readonly log: Logger
}

const readAccount = async (database: Database, id: string): Promise<SessionUser | null> => {
  if (!isUuid(id)) return null
  const [account] = await database.query<SessionUser>(
    `SELECT id, email, coalesce(name, '') AS name, rank, locale FROM users WHERE id = $1`,
    [id],
  )
  return account ?? null
}

const readRanks = async (database: Database, ids: readonly string[]) => {
  const rows = await database.query<{ id: string; rank: StoredRank }>(
    'SELECT id, rank FROM users WHERE id = ANY($1::uuid[])',
    [ids],
  )
  return new Map(rows.map(({ id, rank }) => [id, rank]))
}

/** The accounts of one process, over rows and news from the bus. */
export const createAccounts = ({ database, bus, clock, log }: AccountsParts): Accounts => {
  const cache = createAccountCache((id) => readAccount(database, id), clock)
  const watch = createAccountWatch(
    (ids) => readRanks(database, ids),
    (error) => log.warn({ err: error }, 'ranks cannot be read'),
  )
  const warn = (error: unknown): void =>
    log.warn(
      { err: error },
      'change of an account not announced to other processes: they see it within seconds',
    )
  let unsubscribe: Promise<(() => Promise<void>) | undefined> = Promise.resolve(undefined)

  return {
    find: (id) => cache.find(id),
    watch: (account, onChange) => watch.add(account, onChange),
    async announce(id) {
      cache.drop(id)
      await bus.publish(CHANNEL, { type: 'changed', data: { id: id ?? null } }).catch(warn)
    },
    start() {
      const onMessage = ({ data }: { data: unknown }): void => {
        cache.drop(AccountChanged.safeParse(data).data?.id ?? undefined)
        void watch.look()
      }
      unsubscribe = bus.subscribe(CHANNEL, onMessage).catch((error: unknown) => {
        warn(error)
        return undefined
      })
    },
    async close() {
      await (await unsubscribe)?.().catch(warn)
      await watch.close()
    },
  }
}
