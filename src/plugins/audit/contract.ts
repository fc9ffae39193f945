import { z } from '@/platform/kernel/zod'

/** What can be wrong with the chain or the heads that were kept outside, and with which entry. */
export const AuditFault = z.strictObject({
  kind: z.enum([
    'deleted',
    'disputed',
    'edited',
    'headsLost',
    'reordered',
    'rewritten',
    'truncated',
    'unlinked',
  ]),
  /** Number of the first entry that is wrong or missing, or whose hash is not outside any more. */
  seq: z.int(),
  /** Of what was cut off, the last entry that is known to have been there. */
  anchor: z.int().optional(),
  /** Of `headsLost`: how many hashes are not outside any more, and how many were kept there. */
  lost: z.int().optional(),
  kept: z.int().optional(),
})
export type AuditFault = z.infer<typeof AuditFault>

export const AuditVerdict = z.union([
  z.strictObject({
    isWhole: z.literal(true),
    count: z.int(),
    head: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
  }),
  z.strictObject({ isWhole: z.literal(false), fault: AuditFault }),
])
export type AuditVerdict = z.infer<typeof AuditVerdict>
