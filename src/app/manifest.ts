import type { MetadataRoute } from 'next'

/** Makes the site installable. One manifest for all languages: the start address finds the visitor's own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Kadr',
    short_name: 'Kadr',
    start_url: '/',
    display: 'standalone',
    background_color: '#ebedef',
    theme_color: '#ebedef',
    icons: [
      { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
