// What was built from which sources: a second start builds nothing when nothing changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'src',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/build',
]
const STAMPS = { programs: 'dist/.stamp', pages: '.next/.stamp' }

const filesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path]

const isTest = (path) => /\.(test|contract|spec)\.tsx?$/.test(path)

/**
 * SHA-256 over names and contents of everything that a build reads, and over Node's ABI.
 *
 * @param {string} root - folder of package.json
 */
export const sourcesHash = (root = '.') => {
  const hash = createHash('sha256').update(process.versions.modules)
  const paths = SOURCES.map((path) => join(root, path)).filter((path) => existsSync(path))
  for (const file of paths.flatMap(filesUnder).filter((path) => !isTest(path))) {
    hash.update(file.slice(root === '.' ? 0 : root.length)).update('\0')
    hash.update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {'programs' | 'pages'} part
 * @param {string} hash - of the sources it was built from
 */
export const writeStamp = (part, hash, root = '.') => {
  const file = join(root, STAMPS[part])
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, hash)
}

/** A build that is cut off must not look like the one before it. */
export const removeStamp = (part, root = '.') => rmSync(join(root, STAMPS[part]), { force: true })

/** True when `part` (`programs` or `pages`) was built from the sources as they are now. */
export const isBuilt = (part, hash = sourcesHash(), root = '.') => {
  try {
    return readFileSync(join(root, STAMPS[part]), 'utf8') === hash
  } catch {
    return false
  }
}
