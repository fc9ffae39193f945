import { listSlices } from '@/platform/slices/list-slices'
import { auditSlice } from '@/plugins/audit/slice'
import { authSlice } from '@/plugins/auth/slice'
import { coreSlice } from '@/plugins/core/slice'
import { generationSlice } from '@/plugins/generation/slice'
import { librarySlice } from '@/plugins/library/slice'
import { siteSlice } from '@/plugins/site/slice'

/**
 * Every slice of the product. Whatever used to be put together from slices reads this list: see `docs/how-to/add-a-slice.md`.
 * The order is that of collections in the panel and of hooks: `audit` comes last, so that it records what the others let pass.
 */
export const slices = listSlices(coreSlice, authSlice, generationSlice, librarySlice, siteSlice, auditSlice)
