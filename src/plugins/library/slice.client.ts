import { Images } from 'lucide-react'

import { defineSliceClient } from '@/platform/browser/slice-client'

import { onMediaEvent } from './components/media-cache'

export const libraryClient = defineSliceClient({
  name: 'library',
  navigation: [
    {
      href: '/library',
      label: 'library.nav.library',
      icon: Images,
      paths: ['/library', '/pictures'],
      onPublicPages: 'accounts',
    },
  ],
  events: { media: onMediaEvent },
})
