import { defineConfig } from 'vitest/config'

import { SlowFirst } from './scripts/test/slow-first.mjs'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts'],
          // next-intl imports next/server without its extension, which Node alone does not find.
          server: { deps: { inline: ['next-intl'] } },
          pool: 'forks',
          // Test files of a worker share its modules: most of the time went into loading them anew.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['src/**/*.int.test.ts'],
          globalSetup: 'src/testing/shared-servers.ts',
          pool: 'forks',
          // Test files of a worker share its modules, and one Payload: see startTestApp.
          isolate: false,
          // One more than processors: these tests wait for processes and leases much of the time.
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
