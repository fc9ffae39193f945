import { PenTool } from 'lucide-react'

import { defineSliceClient } from '@/platform/browser/slice-client'

import { onJobEvent } from './components/job-events'

export const generationClient = defineSliceClient({
  name: 'generation',
  navigation: [
    { href: '/studio', label: 'generation.nav.studio', icon: PenTool, onPublicPages: 'everybody' },
  ],
  events: { job: onJobEvent },
})
