import { headers } from 'next/headers'

import { loadEnv } from '@/platform/config/env'
import { PAGE_ORIGIN_HEADER } from '@/platform/http/page-origin'
import { AddressNotice } from '@/plugins/site/client'

/** The notice of a page that was opened under an address that cannot work; asks nobody but the request itself. */
export async function SiteAddress() {
  const requestHeaders = await headers()
  return (
    <AddressNotice
      publicUrl={loadEnv().PUBLIC_URL}
      host={requestHeaders.get('host')}
      knownOrigin={requestHeaders.get(PAGE_ORIGIN_HEADER) ?? ''}
    />
  )
}
