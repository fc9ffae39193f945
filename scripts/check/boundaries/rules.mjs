// What may import what. The picture is in docs/architecture.md; each rule has a planted fault in rules.test.ts.

/** What the outside may import of a slice. */
const SLICE_ENTRIES = '(index|contract|server|client|jobs|slice|slice\\.client)\\.tsx?$'
/** The two lists of slices: for servers, for browsers. */
const SERVER_LIST = '^src/slices\\.ts$'
const BROWSER_LIST = '^src/slices\\.client\\.ts$'
const TESTING = '^src/testing/'
/** Of the test helpers the one that knows nothing of the product. */
const CHECK_ROWS = '^src/testing/check-rows\\.ts$'
/** One suite per port for all its adapters: a test that is imported. */
const CONTRACT_SUITES = '\\.contract\\.ts$'
const COMPOSITION = '^src/(worker-)?container\\.ts$'
const ENTRIES =
  '^(payload\\.config\\.ts$|src/(app|cli|launcher|migrate|web|worker)/|src/(instrumentation|proxy)\\.ts$)'

/** Drivers of the outside world: behind ports, so that each can be replaced. */
const VENDORS = '(^|node_modules/)(@types/)?(bullmq|ioredis|ws|pg|pg-pool|@electric-sql|@aws-sdk)(/|$)'

/** What only a server has: never in a browser's bundle. */
const SERVER_SIDE = [
  '^src/(access|cli|collections|engines|launcher|migrate|migrations|testing|web|worker)/',
  '^src/((worker-)?container|instrumentation|messages|proxy|slices)\\.ts$',
  '^src/platform/(adapters|config|instance|jobs|marking|payload|process|slices)/',
  '^src/plugins/[^/]+/(index|server|jobs|slice|slice\\.(payload|web|worker))\\.tsx?$',
  '^src/plugins/[^/]+/(admin|collections|endpoints|jobs|services)/',
  '(^|node_modules/)(payload|@payloadcms|sharp|pino|rate-limiter-flexible|drizzle-orm)(/|$)',
  VENDORS,
]

/** Components of Payload's panel. */
const PANEL = '^src/plugins/[^/]+/admin/'
/** No path at all: a rule without files would be a rule for all of them. */
const NOWHERE = '^$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const RULES = [
  rule('no-cycles', 'Two files that need each other are one file, or hide a third.', {}, { circular: true }),

  rule(
    'slice-entries-only',
    'From outside, a slice is its index, contract, server, client and jobs, and its two definitions.',
    { path: '^(src/|payload\\.config)', pathNot: '^src/plugins/' },
    { path: '^src/plugins/', pathNot: `^src/plugins/[^/]+/${SLICE_ENTRIES}` },
  ),
  rule(
    'one-list-of-slices',
    'The definition of a slice is read by the list of slices alone; everybody else reads the list.',
    { path: '^(src/|payload\\.config)', pathNot: [SERVER_LIST, '\\.test\\.tsx?$'] },
    { path: '^src/plugins/[^/]+/slice\\.ts$' },
  ),
  rule(
    'one-list-of-slices-for-browsers',
    'What a slice adds to the browser is read by the list for browsers alone.',
    { path: '^(src/|payload\\.config)', pathNot: [BROWSER_LIST, '\\.test\\.tsx?$'] },
    { path: '^src/plugins/[^/]+/slice\\.client\\.tsx?$' },
  ),
  rule(
    'lists-name-slices-only',
    'A list of slices reads definitions, and nothing else of a slice.',
    { path: [SERVER_LIST, BROWSER_LIST] },
    { path: '^src/', pathNot: ['^src/plugins/[^/]+/slice(\\.client)?\\.tsx?$', '^src/platform/'] },
  ),
  rule(
    'slices-by-contract',
    'A slice knows another by its contract alone.',
    { path: '^src/plugins/([^/]+)/' },
    { path: '^src/plugins/', pathNot: ['^src/plugins/$1/', '^src/plugins/[^/]+/contract\\.ts$'] },
  ),
  rule(
    'contracts-without-io',
    'A contract is importable anywhere: schemas and constants over the kernel.',
    { path: '^src/plugins/[^/]+/contract\\.ts$' },
    { path: '^src/', pathNot: ['^src/plugins/[^/]+/contract\\.ts$', '^src/platform/kernel/'] },
  ),
  rule(
    'slices-stand-on-the-platform',
    'A slice imports no entry point, no composition and no configuration: they import it.',
    { path: '^src/plugins/' },
    {
      path: '^(src/|payload\\.config)',
      pathNot: ['^src/(plugins|collections|access|platform|testing|ui)/', '^src/payload-types\\.ts$'],
    },
  ),

  rule(
    'vendors-in-adapters',
    'Drivers stay behind ports.',
    { pathNot: ['^src/platform/adapters/', TESTING] },
    { path: VENDORS },
  ),
  rule(
    'adapters-from-the-container',
    'Adapters are chosen once. The launcher and the command line run before there is a container; migrations go before the queue.',
    {
      pathNot: ['^src/platform/adapters/', COMPOSITION, TESTING, '^src/(launcher|cli|migrate)/'],
    },
    { path: '^src/platform/adapters/' },
  ),
  rule(
    'launcher-and-command-line-adapters',
    'What they may take: the embedded database, the clock, the log.',
    { path: '^src/(launcher|cli)/' },
    {
      path: '^src/platform/adapters/',
      pathNot: ['^src/platform/adapters/embedded/', '^src/platform/adapters/(system-clock|logger)\\.ts$'],
    },
  ),
  rule(
    'migrations-migrate-the-queue',
    'Of the adapters, migrations know only the queue’s tables.',
    { path: '^src/migrate/' },
    { path: '^src/platform/adapters/', pathNot: '^src/platform/adapters/embedded/postgres-job-queue\\.ts$' },
  ),
  rule(
    'engines-from-the-container',
    'Engines are chosen once; the command line draws with the draft engine alone.',
    { pathNot: ['^src/engines/', COMPOSITION, TESTING, '^src/cli/'] },
    { path: '^src/engines/' },
  ),
  rule(
    'command-line-draws-drafts',
    'Other engines need a running studio.',
    { path: '^src/cli/' },
    { path: '^src/engines/', pathNot: '^src/engines/draft/' },
  ),
  rule(
    'engines-know-nothing-of-ours',
    'An engine sees the kernel and the ports, not even another engine.',
    { path: '^src/engines/([^/]+)/' },
    {
      path: '^(src/|payload\\.config)',
      pathNot: ['^src/engines/$1/', '^src/platform/(kernel|ports)/', CHECK_ROWS],
    },
  ),
  rule(
    'container-from-entries',
    'Slices are handed the container; they do not fetch it.',
    { path: '^src/', pathNot: [ENTRIES, COMPOSITION, TESTING] },
    { path: COMPOSITION },
  ),

  rule(
    'platform-never-upward',
    'The platform owns no capability. Its tests may use the support of all tests.',
    { path: '^src/platform/' },
    { path: '^(src/|payload\\.config)', pathNot: ['^src/platform/', TESTING] },
  ),
  rule(
    'payload-in-its-folder',
    'Of the platform, the hardening of Payload and the definition of slices know Payload.',
    { path: '^src/platform/', pathNot: ['^src/platform/(payload|slices)/', '\\.test\\.tsx?$'] },
    { path: '(^|node_modules/)(payload|@payloadcms)(/|$)' },
  ),
  rule(
    'testing-in-tests',
    'Support of tests starts the whole product: only tests, benches and other support import it.',
    {
      pathNot: ['\\.test\\.tsx?$', CONTRACT_SUITES, '^src/plugins/[^/]+/tests/', TESTING, '^e2e/', '^bench/'],
    },
    { path: TESTING },
  ),
  rule(
    'kernel-stands-alone',
    'The kernel imports nothing of ours.',
    { path: '^src/platform/kernel/' },
    { path: '^src/', pathNot: '^src/platform/kernel/' },
  ),
  rule(
    'ports-over-kernel',
    'A port is an interface over kernel types.',
    { path: '^src/platform/ports/', pathNot: CONTRACT_SUITES },
    { path: '^src/', pathNot: '^src/platform/(kernel|ports)/' },
  ),
  rule(
    'access-over-kernel',
    'Who may do what: pure functions over ranks.',
    { path: '^src/access/' },
    { path: '^src/', pathNot: ['^src/access/', '^src/platform/kernel/', '^src/payload-types\\.ts$'] },
  ),
  rule(
    'collections-below-slices',
    'Shared collections know access rules and the platform, no slice.',
    { path: '^src/collections/' },
    {
      path: '^src/',
      pathNot: [
        '^src/(collections|access)/',
        '^src/platform/(kernel|ports|http|jobs|i18n|payload)/',
        '^src/payload-types\\.ts$',
      ],
    },
  ),
  rule(
    'ui-is-a-leaf',
    'The design system imports nothing of ours.',
    { path: '^src/ui/' },
    { path: '^src/', pathNot: ['^src/ui/', CHECK_ROWS] },
  ),
  rule(
    'nothing-imports-app',
    'Entry points are started, not imported.',
    { path: '^src/', pathNot: ['^src/app/', '^src/instrumentation\\.ts$', TESTING] },
    { path: '^src/app/' },
  ),
  rule(
    'nothing-imports-processes',
    'Entry points are started, not imported.',
    { path: '^(src/|payload\\.config)', pathNot: ['^src/(cli|launcher|migrate|web|worker)/', TESTING] },
    { path: '^src/(cli|launcher|migrate|web|worker)/' },
  ),
  rule(
    'processes-stand-apart',
    'Processes share the platform, not each other. The command line starts the database as the launcher does.',
    { path: '^src/(cli|launcher|migrate|web|worker)/' },
    { path: '^src/(cli|launcher|migrate|web|worker)/', pathNot: ['^src/$1/', '^src/launcher/'] },
  ),
  rule(
    'launcher-for-the-command-line',
    'Of all processes only the command line knows the launcher.',
    { path: '^src/(migrate|web|worker)/' },
    { path: '^src/launcher/' },
  ),
]

/**
 * @param {string[]} browserFiles - regular expressions of files that begin with 'use client'
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export const createRules = (browserFiles) => [
  ...RULES,
  rule(
    'browser-never-reaches-the-server',
    'Whatever a browser loads, over any number of steps, is free of the server.',
    {
      path: [
        '^src/plugins/[^/]+/(slice\\.)?client\\.tsx?$',
        BROWSER_LIST,
        '^src/(ui|platform/browser)/',
        ...browserFiles,
      ],
      pathNot: ['\\.test\\.tsx?$', PANEL],
    },
    { path: SERVER_SIDE, reachable: true },
  ),
  rule(
    'panel-in-the-browser',
    "What a slice adds to Payload's panel stands on Payload's own interface, and on nothing else of the server.",
    { path: [NOWHERE, ...browserFiles.filter((file) => new RegExp(PANEL).test(file.slice(1)))] },
    { path: SERVER_SIDE, pathNot: '(^|node_modules/)@payloadcms/ui(/|$)', reachable: true },
  ),
]
