import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'

import { importMap } from '../importMap.js'

interface PanelProps {
  readonly params: Promise<{ segments: string[] }>
  readonly searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: PanelProps): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

export default function PanelPage({ params, searchParams }: PanelProps) {
  return RootPage({ config, params, searchParams, importMap })
}
