import type { Container } from '@/platform/ports/container'

import type { MoveBody } from '../contract'

/**
 * The order of the fair line, for an alias of `generation_jobs`: the smallest starts next. The one place that says so;
 * claim and place in line are both made of it.
 *
 * `line_start` is a start tag of start-time fair queueing (Goyal, Vin, Cheng, 1996): where the line was when the job came, or
 * where its owner's last job ends if that is further; a job is as long as its pictures divided by its owner's share. The
 * functions that set it, `kadr_line_place` and `kadr_line_arrange`, stand in the migration `fair_line`.
 */
export const lineOrder = (alias: string): string => `${alias}.line_start, ${alias}.created_at, ${alias}.id`

/** An owner's waiting jobs, in the order in which they start. */
const findWaiting = ({ database }: Pick<Container, 'database'>, ownerKey: string) =>
  database.query<{ id: string }>(
    `SELECT q.id FROM generation_jobs q WHERE q.owner_key = $1 AND q.state = 'queued' ORDER BY ${lineOrder('q')}`,
    [ownerKey],
  )

interface Rearrangement {
  readonly ownerKey: string
  readonly move?: { readonly jobId: string; readonly to: MoveBody['to'] }
  /** `line_start` of a job that has left: those behind it move up. */
  readonly freed?: number
}

/**
 * Puts an owner's waiting jobs in another order, or closes the gap that one has left. Nobody else's place gets worse.
 *
 * @returns ids of all of them, the next to start first, when any stands elsewhere now: pages have to hear the places of all at
 * once, for what they know of the others may be from before; else none
 */
export const arrangeLine = async (
  container: Pick<Container, 'database'>,
  { ownerKey, move, freed }: Rearrangement,
): Promise<string[]> => {
  const moved = await container.database.query<{ id: string }>(
    `SELECT id FROM kadr_line_arrange($1, $2::uuid, $3, $4::numeric) AS id`,
    [ownerKey, move?.jobId ?? null, move?.to ?? null, freed ?? null],
  )
  const waiting = moved.length > 0 ? await findWaiting(container, ownerKey) : []
  return waiting.map(({ id }) => id)
}
