import type { Lane, LaneSlots } from '../kernel/lane'

export interface LaneUse {
  readonly hasFree: (lane: Lane) => boolean
  readonly take: (lane: Lane) => void
  readonly release: (lane: Lane) => void
  /** From now on nothing is free. */
  readonly close: () => void
}

/** Counts the jobs that run in each lane of this process. */
export const createLaneUse = (slots: LaneSlots): LaneUse => {
  const used = new Map<Lane, number>()
  let isClosed = false
  const add = (lane: Lane, change: number): void => void used.set(lane, (used.get(lane) ?? 0) + change)
  return {
    hasFree: (lane) => !isClosed && (used.get(lane) ?? 0) < slots[lane],
    take: (lane) => add(lane, 1),
    release: (lane) => add(lane, -1),
    close: () => void (isClosed = true),
  }
}
