import { withPayload } from '@payloadcms/next/withPayload'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/app/(site)/i18n/request.ts')

/** The few files that keep their name when they change. */
const ONE_DAY = 'public, max-age=86400, stale-while-revalidate=604800'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `make check`, apart from the build and four times as fast.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  // Loaded from node_modules as they are: native code, worker threads, or scripts read at run time.
  serverExternalPackages: ['bullmq', 'ioredis', 'pg', 'pino', '@electric-sql/pglite', '@node-rs/argon2'],
  headers: async () => [
    { source: '/:folder(landing|icons)/:file', headers: [{ key: 'Cache-Control', value: ONE_DAY }] },
  ],
}

/**
 * Payload asks every page for colour-scheme hints, which makes Chromium request the first page twice. Only the panel
 * reads them, so only the panel asks.
 */
const limitHintsToPanel = (config) => ({
  ...config,
  headers: async () => {
    const rules = await config.headers()
    const asksForHints = ({ headers }) => headers.some(({ key }) => key === 'Critical-CH')
    return rules.map((rule) => (asksForHints(rule) ? { ...rule, source: '/admin/:path*' } : rule))
  },
})

export default limitHintsToPanel(withPayload(withNextIntl(nextConfig)))
