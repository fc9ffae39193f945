import { z } from '@/platform/kernel/zod'

/** What can be wrong with the chain, and with which entry. */
export const AuditFault = z.strictObject({
  kind: z.enum(['deleted', 'edited', 'reordered', 'rewritten', 'truncated', 'unlinked']),
  /** Number of the first entry that is wrong or missing. */
  seq: z.int(),
  /** Of what was cut off, the last entry that is known to have been there. */
  anchor: z.int().optional(),
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
