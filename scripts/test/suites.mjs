/**
 * @typedef {object} Suite
 * @property {string} name - as on the command line and in the table
 * @property {string} title
 * @property {'tally' | 'vitest' | 'playwright' | 'exit'} report - what the command writes to the report file
 * @property {string[]} tools - names from `scripts/install/tools.mjs`
 * @property {(report: string) => { args: string[], env?: Record<string, string> }} command - arguments of node
 * @property {string[]} [alone] - arguments for the rerun of files that failed, one after the other; before the files' names
 */

const MINUTE_MS = 60_000

/** Longer than any suite should take: a suite that hangs must not hold the whole run. */
export const SUITE_TIMEOUT_MS = 30 * MINUTE_MS

const vitest = (report, project, rest = [], env = {}) => ({
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ],
  env,
})

/** What does not run on a set of stores. The embedded ones run only what can differ there, and what is theirs alone. */
const EXCLUDED = {
  embedded: '**/!(*.stores|*.embedded).int.test.ts',
  production: '**/*.embedded.int.test.ts',
}

const integration = (report, stores) =>
  vitest(report, 'int', [`--exclude=${EXCLUDED[stores]}`], { KADR_TEST_STORES: stores })

/**
 * Integration tests wait for processes, leases and sockets beside another file's: one that fails there runs once more with the
 * machine to itself. One that passes then counts as passed and is named as unsteady. `--maxWorkers=1` would change nothing:
 * a project's own number of workers wins over the command line's.
 */
const ALONE = ['--no-file-parallelism']

/** In the order in which they run: what fails soonest comes first. @type {Suite[]} */
export const SUITES = [
  {
    name: 'check',
    title: 'checks',
    report: 'tally',
    tools: [],
    command: (report) => ({ args: ['scripts/check/main.mjs', `--report=${report}`] }),
  },
  {
    name: 'unit',
    title: 'unit',
    report: 'vitest',
    tools: [],
    command: (report) => vitest(report, 'unit'),
  },
  {
    name: 'build',
    title: 'build',
    report: 'exit',
    tools: [],
    command: () => ({ args: ['scripts/build.mjs'] }),
  },
  {
    name: 'int-embedded',
    title: 'integration, embedded',
    report: 'vitest',
    tools: ['Poppler'],
    alone: ALONE,
    command: (report) => integration(report, 'embedded'),
  },
  {
    name: 'int-production',
    title: 'integration, production',
    report: 'vitest',
    tools: ['PostgreSQL', 'Redis'],
    alone: ALONE,
    command: (report) => integration(report, 'production'),
  },
  {
    name: 'e2e',
    title: 'browser',
    report: 'playwright',
    tools: ['Chromium'],
    command: (report) => ({
      args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  },
]

const SURVIVE_ROUNDS = '5'

/** Kills and failpoints again and again. */
const survival = (report, stores) => {
  const { args, env } = integration(report, stores)
  return {
    args: [
      ...args,
      'src/launcher/tests/failpoints',
      'src/launcher/tests/kills',
      'src/launcher/tests/lost-redis',
      'src/platform/adapters/embedded/database-kill',
    ],
    env: { ...env, KADR_SURVIVE_ROUNDS: SURVIVE_ROUNDS },
  }
}

/** Run only when they are named. @type {Suite[]} */
export const LONG_SUITES = [
  {
    name: 'survive-embedded',
    title: 'survival, embedded',
    report: 'vitest',
    tools: [],
    command: (report) => survival(report, 'embedded'),
  },
  {
    name: 'survive-production',
    title: 'survival, production',
    report: 'vitest',
    tools: ['PostgreSQL', 'Redis'],
    command: (report) => survival(report, 'production'),
  },
]

/**
 * @param {string[]} names - empty means all but the long ones
 * @throws TypeError for a name that is no suite
 */
export const chooseSuites = (names) => {
  const all = [...SUITES, ...LONG_SUITES]
  const unknown = names.filter((name) => !all.some((suite) => suite.name === name))
  if (unknown.length > 0) throw new TypeError(`No such suite: ${unknown.join(', ')}`)
  return names.length === 0 ? SUITES : all.filter(({ name }) => names.includes(name))
}
