import { randomUUID } from 'node:crypto'

import type { Whose } from '@/platform/slices/access-row'

import type { Rank } from '@/platform/kernel/rank'
import type { Requester, World } from './world'

/** One thing that a route is asked for. */
export interface Subject {
  readonly id: string
  readonly email?: string
  /** Of a preference. */
  readonly key?: string
  /** Of a link to an unlisted picture. */
  readonly token?: string
}

export interface Wish {
  readonly route: string
  readonly whose: Whose
  readonly requester: Requester
}

/** Makes what a route is asked for, and keeps its secrets. */
export type Seed = (world: World, wish: Wish) => Promise<Subject>

/** A word that is nowhere else. */
export const rare = (what: string): string => `${what}-${randomUUID()}`

export const ownerOf = ({ stranger }: World, { whose, requester }: Wish): string =>
  whose === 'own' ? requester.ownerKey : stranger.ownerKey

/** The owner; nobody else. */
export const readersOf = ({ whose, requester }: Wish): readonly Rank[] =>
  whose === 'own' ? [requester.rank] : []

/** A row of a table that no slice shows, by statement; `$2` is its secret. */
export const seedRow =
  (statement: string, readers: readonly Rank[] = []): Seed =>
  async ({ app, secrets }) => {
    const id = app.container.newId()
    await app.container.database.query(statement, [id, secrets.keep('a closed row', rare('row'), readers)])
    return { id }
  }
