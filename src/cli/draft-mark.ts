import type { Mark } from '@/platform/marking/xmp-packet'

/** Where the command line's own drawings come from. */
export const DRAFT_MARK: Mark = { digitalSourceType: 'algorithmicMedia', engine: 'draft' }
