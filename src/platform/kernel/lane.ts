/**
 * What a job mostly uses. Each worker serves each lane with a concurrency of its own, so that a full lane delays no other:
 * `cpu` computes, `gpu` waits for a graphics card elsewhere, `media` encodes and scans files, `io` waits for databases, mail
 * servers and disks.
 */
export const LANES = ['cpu', 'gpu', 'media', 'io'] as const
export type Lane = (typeof LANES)[number]

/** Jobs at once in each lane; 0: the lane is not served. */
export type LaneSlots = Readonly<Record<Lane, number>>
