import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian keeps PostgreSQL's server binaries here, one folder a version, off PATH. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql'

const debianPostgresFolders = () =>
  existsSync(DEBIAN_POSTGRES)
    ? readdirSync(DEBIAN_POSTGRES).map((name) => join(DEBIAN_POSTGRES, name, 'bin'))
    : []

/** What the full test run needs beside Node.js: any one of `commands`; `debian` is the package that brings it. */
export const TOOLS = [
  { name: 'PostgreSQL', debian: 'postgresql', commands: ['initdb'], extraFolders: debianPostgresFolders },
  { name: 'Redis', debian: 'redis-server', commands: ['redis-server'], extraFolders: () => [] },
  { name: 'Poppler', debian: 'poppler-utils', commands: ['pdftotext'], extraFolders: () => [] },
  {
    name: 'Chromium',
    debian: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    extraFolders: () => [],
  },
]

/**
 * @param {string[]} names - of tools
 * @param {string} path - folders joined as in PATH
 * @param {(file: string) => boolean} exists
 * @returns {typeof TOOLS} the tools that are not there
 */
export const findMissingTools = (names, path = process.env.PATH ?? '', exists = existsSync) =>
  TOOLS.filter(({ name, commands, extraFolders }) => {
    const folders = [...path.split(delimiter), ...extraFolders()]
    const isThere = folders.some((folder) => commands.some((command) => exists(join(folder, command))))
    return names.includes(name) && !isThere
  })

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const aptGet = (...args) =>
  spawnSync('apt-get', args, {
    stdio: 'inherit',
    // Without a run level Debian's scripts start no service: the tests start their own.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  }).status === 0

/** @param {typeof TOOLS} missing */
export const missingToolsSentence = (missing) =>
  `The tests need ${missing.map(({ name, debian }) => `${name} (Debian: ${debian})`).join(', ')}: please install.`

/**
 * Makes sure that tools are there; installs what is missing on Debian as root.
 *
 * @param {string[]} names - of tools
 * @throws Error with one sentence that names what is missing
 */
export const ensureTools = (names) => {
  const missing = findMissingTools(names)
  if (missing.length === 0) return
  const packages = missing.map(({ debian }) => debian)
  if (isDebianRoot() && aptGet('update', '-q')) {
    aptGet('install', '-y', '-q', '--no-install-recommends', ...packages)
  }
  const stillMissing = findMissingTools(names)
  if (stillMissing.length > 0) throw new Error(missingToolsSentence(stillMissing))
}
