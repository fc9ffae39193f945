import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { boundGraphql } from '@/platform/payload/graphql-bounds'

import { guarded } from '../guard'

export const POST = guarded(boundGraphql(GRAPHQL_POST(config)))
export const OPTIONS = guarded(REST_OPTIONS(config))
