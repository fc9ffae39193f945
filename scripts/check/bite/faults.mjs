/**
 * @typedef {object} Fault
 * @property {string} check - that has to turn red
 * @property {string} what - is broken
 * @property {string} path - of the file
 * @property {(text: string) => string} plant - from its text, empty for a new file
 * @property {RegExp} expects - in what the check says
 */

const replace = (from, to) => (text) => {
  const planted = text.replace(from, to)
  if (planted === text) throw new Error(`nothing to break: ${from} is not there`)
  return planted
}

const write = (text) => () => text

/** The first text of a file of translations. */
const LEAF = /^ +\w+: '[^'\n]*',\n/m

const withLockEntry = (change) => (text) => {
  const lock = JSON.parse(text)
  Object.assign(lock.packages['node_modules/zod'], change)
  return JSON.stringify(lock, null, 2)
}

/** @type {Fault[]} */
export const FAULTS = [
  {
    check: 'lock-file',
    what: 'the address of a registry in the lock',
    path: 'package-lock.json',
    plant: withLockEntry({ resolved: 'https://example.org/zod.tgz' }),
    expects: /node_modules\/zod: has "resolved"/,
  },
  {
    check: 'licences',
    what: 'a package under a licence that binds us',
    path: 'package-lock.json',
    plant: withLockEntry({ license: 'GPL-3.0-only' }),
    expects: /zod is under GPL-3\.0-only/,
  },
  {
    check: 'own-words',
    what: 'a folder of one machine in a text',
    path: 'docs/planted.md',
    plant: write(['See ', 'home', 'somebody\n'].join('/')),
    expects: /docs\/planted\.md:1: a folder of one machine/,
  },
  {
    check: 'formatting',
    what: 'a file that is not formatted',
    path: 'src/planted.ts',
    plant: write('export const planted = {a:1};\n'),
    expects: /src\/planted\.ts/,
  },
  {
    check: 'boundaries',
    what: 'the design system imports the kernel',
    path: 'src/ui/planted.ts',
    plant: write(`export { LOCALES } from '@/platform/kernel/locale'\n`),
    expects: /ui-is-a-leaf: src\/ui\/planted\.ts/,
  },
  {
    check: 'boundaries',
    what: 'the worker imports what is inside a slice',
    path: 'src/worker/planted.ts',
    plant: write(`export { submitGeneration } from '@/plugins/generation/services/submit'\n`),
    expects: /slice-entries-only: src\/worker\/planted\.ts/,
  },
  {
    check: 'dead-code',
    what: 'a file that nobody imports',
    path: 'src/plugins/library/services/planted.ts',
    plant: write('export const planted = 1\n'),
    expects: /services\/planted\.ts/,
  },
  {
    check: 'texts',
    what: 'a text without its Polish',
    path: 'src/plugins/site/translations/pl.ts',
    plant: replace(LEAF, ''),
    expects: /has the same keys in every language/,
  },
  {
    check: 'texts',
    what: 'a Polish plural without its few',
    path: 'src/platform/http/translations/pl.ts',
    plant: replace(/ few \{/, ' two {'),
    expects: /gives every plural of pl all its forms/,
  },
  {
    check: 'texts',
    what: 'an error without a sentence',
    path: 'src/platform/i18n/errors/en.ts',
    plant: replace(LEAF, ''),
    expects: /has a sentence for every error code/,
  },
  {
    check: 'generated',
    what: 'a renamed column without a migration',
    path: 'src/collections/media/columns.ts',
    plant: replace('  alt: {', '  description: {'),
    expects: /the code has another schema than/,
  },
  {
    check: 'generated',
    what: 'types that are not what the collections say',
    path: 'src/payload-types.ts',
    plant: replace('export interface', '/** Edited by hand. */\nexport interface'),
    expects: /src\/payload-types\.ts is not what/,
  },
  {
    check: 'generated',
    what: 'an import map without the panel’s logo',
    path: 'src/app/(payload)/admin/importMap.js',
    plant: replace(/^.*#Logo".*\n/m, ''),
    expects: /importMap\.js is not what/,
  },
  {
    check: 'types',
    what: 'a text where a number is promised',
    path: 'src/planted.ts',
    plant: write(`export const planted: number = 'text'\n`),
    expects: /src\/planted\.ts\(1,14\): error TS2322/,
  },
  {
    check: 'lint',
    what: 'the environment read past env.ts',
    path: 'src/platform/http/planted-env.ts',
    plant: write('export const home = process.env.HOME\n'),
    expects: /planted-env\.ts.*no-restricted-properties/,
  },
  {
    check: 'lint',
    what: 'an insert into media past the table of its columns',
    path: 'src/plugins/library/services/planted-insert.ts',
    plant: write('export const INSERT = `INSERT INTO media (id) VALUES ($1)`\n'),
    expects: /planted-insert\.ts.*no-restricted-syntax/,
  },
  {
    check: 'lint',
    what: 'a clock that tests cannot move',
    path: 'src/platform/http/planted-clock.ts',
    plant: write('export const nowMs = Date.now()\n'),
    expects: /planted-clock\.ts.*kadr\/no-hidden-clock/,
  },
  {
    check: 'lint',
    what: 'a call of Payload that does not state overrideAccess',
    path: 'src/plugins/library/services/planted.ts',
    plant: write(
      `import type { Payload } from 'payload'\n\nexport const all = (payload: Payload) => payload.find({ collection: 'media' })\n`,
    ),
    expects: /services\/planted\.ts.*kadr\/state-override-access/,
  },
  {
    check: 'lint',
    what: 'a promise that nobody waits for',
    path: 'src/platform/http/planted-promise.ts',
    plant: write('export const start = (work: () => Promise<void>): void => {\n  work()\n}\n'),
    expects: /planted-promise\.ts.*no-floating-promises/,
  },
  {
    check: 'lint',
    what: 'a picture without its text',
    path: 'src/ui/planted.tsx',
    plant: write('export const Planted = () => <img src="/a.webp" />\n'),
    expects: /src\/ui\/planted\.tsx.*jsx-a11y\/alt-text/,
  },
  {
    check: 'lint',
    what: 'a class that names left',
    path: 'src/ui/planted-side.ts',
    plant: write(`export const SIDE = 'ml-2'\n`),
    expects: /planted-side\.ts.*kadr\/no-physical-direction/,
  },
]
