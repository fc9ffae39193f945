import { resolve } from 'node:path'

import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

import { withTempTree } from '../temp-tree.mjs'

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    types: [],
  },
})
/** Two TypeScript programs are made; on a busy machine that takes its time. */
const TIMEOUT_MS = 60_000

const CONFIG = resolve('eslint.config.mjs')

/** Lints a small tree with the repository's configuration. @returns `path rule` of every fault, sorted */
const lint = (files: Record<string, string>): Promise<string[]> =>
  withTempTree({ 'tsconfig.json': TSCONFIG, ...files }, async (folder) => {
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: CONFIG,
      overrideConfig: {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parserOptions: { tsconfigRootDir: folder } },
      },
    })
    const results = await eslint.lintFiles(['.'])
    return results
      .flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId }) => `${filePath.slice(folder.length + 1)} ${String(ruleId)}`),
      )
      .sort()
  })

const READS_ENVIRONMENT = `declare const process: { env: Record<string, string> }\nexport const home = process.env['HOME']\n`
const READS_CLOCK = 'export const nowMs = Date.now()\n'
const lines = (count: number) => 'export {}\n'.repeat(count)

it('refuses each fault where it is one', { timeout: TIMEOUT_MS }, async () => {
  const faults = await lint({
    'src/plugins/x/services/env.ts': READS_ENVIRONMENT,
    'src/plugins/x/services/env-import.ts': `import { env } from 'node:process'\nexport const home = env as unknown\n`,
    'src/plugins/x/services/clock.ts': READS_CLOCK,
    'src/plugins/x/services/access.ts': `declare const req: { payload: { count: (o: object) => number } }\nexport const total = req.payload.count({})\n`,
    'src/plugins/x/services/renamed.ts': `declare class BasePayload { find(o: object): number }\ndeclare const cms: BasePayload\nexport const found = cms.find({})\n`,
    'src/plugins/x/services/floating.ts':
      'export const start = (work: () => Promise<void>) => {\n  work()\n}\n',
    'src/plugins/x/services/any.ts': 'export const loose = (value: any): unknown => value as unknown\n',
    'src/plugins/x/services/long.ts': lines(301),
    'src/plugins/x/services/long-function.ts': `export const long = () => {\n${'  // step\n'.repeat(50)}}\n`,
    'src/ui/side.ts': `export const SIDE = 'ml-2'\n`,
    'src/ui/image.tsx': 'export const Image = (): unknown => <img src="/a.png" />\n',
    'src/ui/use-thing.ts': `declare const useState: () => number\nexport const useThing = (isOn: boolean) => (isOn ? useState() : 0)\n`,
    'src/ui/floating.test.ts': 'declare const work: () => Promise<void>\nwork()\n',
  })
  expect(faults).toEqual([
    'src/plugins/x/services/access.ts kadr/state-override-access',
    'src/plugins/x/services/any.ts @typescript-eslint/no-explicit-any',
    'src/plugins/x/services/clock.ts kadr/no-hidden-clock',
    'src/plugins/x/services/env-import.ts no-restricted-imports',
    'src/plugins/x/services/env.ts no-restricted-properties',
    'src/plugins/x/services/floating.ts @typescript-eslint/no-floating-promises',
    'src/plugins/x/services/long-function.ts max-lines-per-function',
    'src/plugins/x/services/long.ts max-lines',
    'src/plugins/x/services/renamed.ts kadr/state-override-access',
    'src/ui/floating.test.ts @typescript-eslint/no-floating-promises',
    'src/ui/image.tsx jsx-a11y/alt-text',
    'src/ui/side.ts kadr/no-physical-direction',
    'src/ui/use-thing.ts react-hooks/rules-of-hooks',
  ])
})

it('knows its named exceptions', { timeout: TIMEOUT_MS }, async () => {
  const faults = await lint({
    'src/platform/config/env.ts': READS_ENVIRONMENT,
    'src/launcher/main.ts': READS_ENVIRONMENT,
    'src/cli/main.ts': READS_ENVIRONMENT,
    'src/instrumentation.ts': READS_ENVIRONMENT,
    'playwright.config.ts': READS_ENVIRONMENT,
    'src/platform/adapters/system-clock.ts': READS_CLOCK,
    'src/plugins/x/services/clock.test.ts': READS_CLOCK + READS_ENVIRONMENT,
    'src/plugins/x/services/long.test.ts': lines(301),
    'src/plugins/x/translations/en.ts': lines(301),
    'src/app/(payload)/admin/importMap.js': READS_CLOCK,
  })
  expect(faults).toEqual([])
})
