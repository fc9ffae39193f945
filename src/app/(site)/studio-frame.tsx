'use client'

import { navigationOf } from '@/platform/browser/slice-client'
import { StudioShell, type StudioShellProps } from '@/plugins/site/client'
import { browserSlices } from '@/slices.client'

const PLACES = navigationOf(browserSlices)

/** The frame of the application with the places of all slices: icons are functions, which a page cannot hand to the browser. */
export function StudioFrame(props: Omit<StudioShellProps, 'places'>) {
  return <StudioShell {...props} places={PLACES} />
}
