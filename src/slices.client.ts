import { generationClient } from '@/plugins/generation/slice.client'
import { libraryClient } from '@/plugins/library/slice.client'

/** What the slices add to the browser. The order is that of the navigation. */
export const browserSlices = [generationClient, libraryClient]
