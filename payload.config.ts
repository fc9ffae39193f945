import path from 'node:path'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { en } from '@payloadcms/translations/languages/en'
import { pl } from '@payloadcms/translations/languages/pl'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { canUseAdminPanel } from '@/access/admin-panel'
import { mailboxEmail } from '@/collections/mailbox-email'
import { isBuilding, loadEnv } from '@/platform/config/env'
import { deriveKey, payloadSecret, requireSecret } from '@/platform/config/secret'
import { settingsOf } from '@/platform/config/settings'
import { ADDRESS_KEY } from '@/platform/kernel/address-hash'
import { refuseBadValues } from '@/platform/payload/bad-values'
import { hardenPayload } from '@/platform/payload/harden-payload'
import { keepPublicMessage } from '@/platform/payload/public-messages'
import { createLogOutput } from '@/platform/process/log-output'
import { slicesPlugin } from '@/platform/slices/slices-plugin'
import { slices } from '@/slices'

const ROOT = process.cwd()
const env = loadEnv()
const secret = requireSecret(env.KADR_SECRET, isBuilding())
const settings = settingsOf(env, secret)

const config = buildConfig({
  secret: payloadSecret(secret),
  serverURL: env.PUBLIC_URL,
  cookiePrefix: 'kadr',
  cors: [],
  telemetry: false,
  // Standard output belongs to the commands that load this configuration.
  logger: {
    options: { name: 'payload', level: env.KADR_LOG_LEVEL },
    destination: createLogOutput(process.stderr),
  },
  email: mailboxEmail,
  defaultDepth: 0,
  maxDepth: 2,
  auth: { jwtOrder: ['Bearer', 'cookie', 'JWT'] },
  db: postgresAdapter({
    idType: 'uuidv7',
    allowIDOnCreate: true,
    push: false,
    // The embedded database is one session for everybody: a transaction would hold all others.
    transactionOptions: env.KADR_DATABASE === 'embedded' ? false : {},
    migrationDir: path.resolve(ROOT, 'src/migrations'),
    disableCreateDatabase: true,
    pool: {
      connectionString: env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:1/postgres',
      max: 6,
    },
  }),
  sharp,
  i18n: { supportedLanguages: { en, pl }, fallbackLanguage: 'en' },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'dd.MM.yyyy HH:mm',
    importMap: { baseDir: ROOT },
    meta: { titleSuffix: ' · Kadr' },
  },
  graphQL: {
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: true,
    maxComplexity: 100,
  },
  hooks: { afterError: [keepPublicMessage, refuseBadValues] },
  collections: [],
  plugins: [slicesPlugin(slices, { settings, addressKey: deriveKey(secret, ADDRESS_KEY) })],
  typescript: { outputFile: path.resolve(ROOT, 'src/payload-types.ts') },
  onInit: (payload) => {
    // Payload puts no listener on its pool: without one a lost database server ends the process.
    payload.db.pool.on('error', (error) => payload.logger.warn(`database connection lost: ${error.message}`))
  },
})

// Same-origin is checked for every changing request at our border (`platform/http`), for all of `/api` alike. Payload's own
// list, to which it adds `serverURL`, asks for `Sec-Fetch-Site`, which browsers send to https and localhost alone: over plain
// http in a home network nobody would be signed in.
export default config.then((sanitized) => ({ ...hardenPayload(sanitized, canUseAdminPanel), csrf: [] }))
