import { dirname, join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { withTempTree } from '../temp-tree.mjs'
import { findBoundaryFaults } from './find-faults.mjs'
import { createRules } from './rules.mjs'

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    // Without it aliases are resolved from the working folder.
    baseUrl: '.',
    module: 'ESNext',
    moduleResolution: 'bundler',
    allowJs: true,
    paths: { '@/*': ['./src/*'], '@payload-config': ['./payload.config.ts'] },
  },
})

/** A small house in order: each file with what it imports. */
const CLEAN: Record<string, string[]> = {
  'payload.config.ts': ['@/plugins/a', '@/collections/users', '@/container'],
  'src/container.ts': ['@/platform/adapters/clock', '@/engines/draft/engine', '@/messages'],
  'src/messages.ts': ['@/slices', '@/platform/i18n/translate'],
  'src/slices.ts': ['@/plugins/a/slice', '@/plugins/b/slice'],
  'src/slices.client.ts': ['@/plugins/a/slice.client'],
  'src/app/page.tsx': ['@/plugins/a/server', '@/plugins/a/client', '@/container', '@payload-config'],
  'src/instrumentation.ts': ['@/app/start-web'],
  'src/app/start-web.ts': [],
  'src/worker/main.ts': ['@/plugins/a/jobs', '@/container'],
  'src/web/main.ts': ['@/platform/process/messages'],
  'src/cli/main.ts': ['@/engines/draft/engine', '@/launcher/programs', '@/platform/adapters/system-clock'],
  'src/launcher/main.ts': ['@/platform/adapters/embedded/database-process', '@/platform/process/messages'],
  'src/launcher/programs.ts': [],
  'src/migrate/main.ts': ['@/platform/adapters/embedded/postgres-job-queue', '@payload-config'],
  'src/access/ranks.ts': ['@/platform/kernel/rank', 'payload'],
  'src/collections/users.ts': [
    '@/access/ranks',
    '@/platform/http/endpoint',
    '@/platform/payload/harden-payload',
  ],
  'src/plugins/a/index.ts': ['./services/verb', '@/collections/users', 'payload'],
  'src/plugins/a/contract.ts': ['@/platform/kernel/rank', 'zod'],
  'src/plugins/a/server.ts': ['./services/verb'],
  'src/plugins/a/client.tsx': ['./components/button', './contract'],
  'src/plugins/a/jobs.ts': ['@/platform/jobs/define-job'],
  'src/plugins/a/components/button.tsx': ['@/ui/button', '@/platform/browser/live'],
  'src/plugins/a/services/verb.ts': ['../contract', '../../b/contract', '@/platform/ports/clock'],
  'src/plugins/a/services/verb.test.ts': ['./verb', '@/testing/app'],
  'src/plugins/a/translations/en.ts': [],
  'src/plugins/a/slice.ts': ['./translations/en', './slice.payload', '@/platform/slices/slice'],
  'src/plugins/a/slice.payload.ts': ['./services/verb', 'payload'],
  'src/plugins/a/slice.client.ts': ['./components/button'],
  'src/plugins/b/slice.ts': ['@/platform/slices/slice'],
  'src/plugins/b/contract.ts': ['@/plugins/a/contract'],
  'src/plugins/b/server.ts': ['./services/secret', '@/plugins/a/contract'],
  'src/plugins/b/services/secret.ts': [],
  'src/engines/draft/engine.ts': ['@/platform/ports/clock', '@/platform/kernel/rank', './scene'],
  'src/engines/draft/scene.ts': [],
  'src/engines/comfyui/engine.ts': ['@/platform/ports/clock'],
  'src/platform/adapters/clock.ts': ['@/platform/ports/clock', 'pg', 'bullmq'],
  'src/platform/adapters/system-clock.ts': ['@/platform/ports/clock'],
  'src/platform/adapters/embedded/database-process.ts': ['@electric-sql/pglite'],
  'src/platform/adapters/embedded/postgres-job-queue.ts': ['bullmq'],
  'src/platform/browser/live.ts': ['@/platform/kernel/rank'],
  'src/platform/http/endpoint.ts': ['@/platform/kernel/rank', '@/platform/ports/clock'],
  'src/platform/i18n/translate.ts': ['@/platform/kernel/rank'],
  'src/platform/jobs/define-job.ts': ['@/platform/ports/clock'],
  'src/platform/kernel/rank.ts': ['node:crypto'],
  'src/platform/payload/harden-payload.ts': ['payload', '@/platform/http/endpoint'],
  'src/platform/ports/clock.ts': ['@/platform/kernel/rank'],
  'src/platform/ports/clock.contract.ts': ['@/testing/app'],
  'src/platform/process/messages.ts': [],
  'src/platform/slices/slice.ts': ['@/platform/kernel/rank', '@/platform/http/endpoint'],
  'src/testing/app.ts': ['@/container', '@/worker/main', '@/app/start-web', 'pg', '@payload-config'],
  'src/ui/button.tsx': ['react'],
}

/** For each rule an import that it must refuse: from a file of the clean house, or a new one. */
const PLANTED: [rule: string, from: string, to: string][] = [
  ['slice-entries-only', 'src/app/page.tsx', '@/plugins/a/services/verb'],
  ['slice-entries-only', 'src/worker/main.ts', '@/plugins/a/services/verb'],
  ['slice-entries-only', 'payload.config.ts', '@/plugins/b/services/secret'],
  ['slice-entries-only', 'src/messages.ts', '@/plugins/a/translations/en'],
  ['slice-entries-only', 'payload.config.ts', '@/plugins/a/slice.payload'],
  ['one-list-of-slices', 'src/messages.ts', '@/plugins/a/slice'],
  ['one-list-of-slices', 'src/plugins/a/server.ts', '@/plugins/a/slice'],
  ['one-list-of-slices-for-browsers', 'src/app/page.tsx', '@/plugins/a/slice.client'],
  ['lists-name-slices-only', 'src/slices.ts', '@/plugins/b/contract'],
  ['lists-name-slices-only', 'src/slices.client.ts', '@/ui/button'],
  ['slices-by-contract', 'src/plugins/a/services/verb.ts', '@/plugins/b/server'],
  ['slices-by-contract', 'src/plugins/a/services/verb.ts', '@/plugins/b/services/secret'],
  ['contracts-without-io', 'src/plugins/a/contract.ts', './services/verb'],
  ['contracts-without-io', 'src/plugins/a/contract.ts', '@/platform/ports/clock'],
  ['slices-stand-on-the-platform', 'src/plugins/a/services/verb.ts', '@/messages'],
  ['slices-stand-on-the-platform', 'src/plugins/a/services/verb.ts', '@payload-config'],
  ['vendors-in-adapters', 'src/plugins/a/services/verb.ts', 'bullmq'],
  ['vendors-in-adapters', 'src/platform/jobs/define-job.ts', 'ioredis'],
  ['vendors-in-adapters', 'src/worker/main.ts', 'pg'],
  ['vendors-in-adapters', 'src/launcher/main.ts', '@electric-sql/pglite'],
  ['vendors-in-adapters', 'src/engines/comfyui/engine.ts', 'ws'],
  ['vendors-in-adapters', 'src/plugins/a/services/verb.ts', '@aws-sdk/client-s3'],
  ['adapters-from-the-container', 'src/plugins/a/services/verb.ts', '@/platform/adapters/clock'],
  ['adapters-from-the-container', 'src/worker/main.ts', '@/platform/adapters/clock'],
  ['adapters-from-the-container', 'src/platform/http/endpoint.ts', '@/platform/adapters/clock'],
  ['launcher-and-command-line-adapters', 'src/launcher/main.ts', '@/platform/adapters/clock'],
  ['migrations-migrate-the-queue', 'src/migrate/main.ts', '@/platform/adapters/clock'],
  ['engines-from-the-container', 'src/plugins/a/jobs.ts', '@/engines/draft/engine'],
  ['command-line-draws-drafts', 'src/cli/main.ts', '@/engines/comfyui/engine'],
  ['engines-know-nothing-of-ours', 'src/engines/draft/engine.ts', '@/platform/i18n/translate'],
  ['engines-know-nothing-of-ours', 'src/engines/draft/engine.ts', '@/plugins/a/contract'],
  ['engines-know-nothing-of-ours', 'src/engines/comfyui/engine.ts', '@/engines/draft/scene'],
  ['container-from-entries', 'src/plugins/a/services/verb.ts', '@/container'],
  ['platform-never-upward', 'src/platform/http/endpoint.ts', '@/plugins/a/contract'],
  ['platform-never-upward', 'src/platform/i18n/translate.ts', '@/messages'],
  ['payload-in-its-folder', 'src/platform/http/endpoint.ts', 'payload'],
  ['testing-in-tests', 'src/plugins/a/services/verb.ts', '@/testing/app'],
  ['testing-in-tests', 'src/platform/http/endpoint.ts', '@/testing/app'],
  ['kernel-stands-alone', 'src/platform/kernel/rank.ts', '@/platform/http/endpoint'],
  ['ports-over-kernel', 'src/platform/ports/clock.ts', '@/platform/http/endpoint'],
  ['access-over-kernel', 'src/access/ranks.ts', '@/platform/ports/clock'],
  ['collections-below-slices', 'src/collections/users.ts', '@/plugins/a/contract'],
  ['ui-is-a-leaf', 'src/ui/button.tsx', '@/platform/kernel/rank'],
  ['browser-never-reaches-the-server', 'src/ui/button.tsx', 'payload'],
  ['browser-never-reaches-the-server', 'src/plugins/b/client.ts', './server'],
  ['browser-never-reaches-the-server', 'src/app/form.tsx', '@/container'],
  ['browser-never-reaches-the-server', 'src/app/form.tsx', '@/slices'],
  ['browser-never-reaches-the-server', 'src/ui/button.tsx', '@/plugins/b/slice'],
  ['browser-never-reaches-the-server', 'src/plugins/b/slice.client.ts', './services/secret'],
  ['browser-never-reaches-the-server', 'src/slices.client.ts', '@/plugins/b/slice'],
  ['panel-in-the-browser', 'src/plugins/a/admin/menu.tsx', '@/container'],
  ['panel-in-the-browser', 'src/plugins/a/admin/menu.tsx', 'payload'],
  ['nothing-imports-app', 'src/plugins/a/services/verb.ts', '@/app/start-web'],
  ['nothing-imports-processes', 'src/plugins/a/services/verb.ts', '@/worker/main'],
  ['nothing-imports-processes', 'src/app/page.tsx', '@/launcher/programs'],
  ['processes-stand-apart', 'src/launcher/main.ts', '@/worker/main'],
  ['launcher-for-the-command-line', 'src/web/main.ts', '@/launcher/programs'],
]

const DIRECTIVES: Record<string, string> = {
  'src/app/form.tsx': `'use client'\n`,
  'src/plugins/a/admin/menu.tsx': `'use client'\n`,
}

const textOf = (path: string, imports: string[]): string =>
  (DIRECTIVES[path] ?? '') + imports.map((to) => `import '${to}'\n`).join('') + 'export const it = 1\n'

const faultsOf = (tree: Record<string, string[]>): Promise<string[]> =>
  withTempTree(
    {
      'tsconfig.json': TSCONFIG,
      ...Object.fromEntries(Object.entries(tree).map(([path, imports]) => [path, textOf(path, imports)])),
    },
    async (folder) => {
      const { faults } = await findBoundaryFaults(folder)
      return faults.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
    },
  )

/** The file that an import names; packages are not installed here and keep their names. */
const targetOf = (from: string, to: string): string => {
  const path = to.startsWith('.') ? join(dirname(from), to) : to.replace('@/', 'src/')
  return Object.keys(CLEAN).find((file) => file.replace(/\.tsx?$/, '') === path) ?? to
}

const plantAll = (): Record<string, string[]> => {
  const tree = structuredClone(CLEAN)
  for (const [, from, to] of PLANTED) tree[from] = [...(tree[from] ?? []), to]
  return tree
}

it('finds no fault in a house in order', async () => {
  expect(await faultsOf(CLEAN)).toEqual([])
})

it('has a planted fault for every rule', () => {
  const planted = new Set(['no-cycles', ...PLANTED.map(([rule]) => rule)])
  expect(createRules([]).flatMap(({ name }) => (planted.has(name ?? '') ? [] : [name]))).toEqual([])
})

it('no-cycles: sees two files that import each other', async () => {
  const faults = await faultsOf({ ...CLEAN, 'src/engines/draft/scene.ts': ['./engine'] })
  expect(faults).toEqual(['no-cycles: src/engines/draft/engine.ts → src/engines/draft/scene.ts'])
})

it('browser-never-reaches-the-server: sees the server behind two steps', async () => {
  const faults = await faultsOf({ ...CLEAN, 'src/plugins/a/components/button.tsx': ['../services/verb'] })
  expect(faults).toEqual([
    'browser-never-reaches-the-server: src/plugins/a/client.tsx → src/plugins/a/services/verb.ts',
    'browser-never-reaches-the-server: src/plugins/a/slice.client.ts → src/plugins/a/services/verb.ts',
    'browser-never-reaches-the-server: src/slices.client.ts → src/plugins/a/services/verb.ts',
  ])
})

describe('with wrong imports', () => {
  let faults: string[]
  beforeAll(async () => {
    faults = await faultsOf(plantAll())
  })

  it.each(PLANTED)('%s: %s may not import %s', (rule, from, to) => {
    expect(faults).toContain(
      `${rule}: ${from} → ${targetOf(from, to).replace('@payload-config', 'payload.config.ts')}`,
    )
  })
})
