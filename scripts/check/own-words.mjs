import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { listFiles } from './git.mjs'

/** Folders of one machine: they mean nothing to anybody else. A path that a page has (`/home`) has nothing behind it. */
const FOREIGN = [
  { what: 'a folder of one machine', pattern: /(?<![\w.~/-])\/(?:work|home|root|Users)\/[\w.@-]+/ },
  {
    what: 'a package registry',
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\b(?:npm|packages?)\.(?:pkg|internal)\b/i,
  },
]

/** NUL in the first bytes: not a text. */
const isBinary = (bytes) => bytes.subarray(0, 8_000).includes(0)

/**
 * @param {string} text
 * @returns {{ line: number, what: string, found: string }[]}
 */
export const findForeignWords = (text) =>
  text.split('\n').flatMap((line, index) =>
    FOREIGN.flatMap(({ what, pattern }) => {
      const [found] = pattern.exec(line) ?? []
      return found ? [{ line: index + 1, what, found }] : []
    }),
  )

/** The repository speaks of Kadr alone: nothing in it points to the place where it was written. @param {string} root */
export const checkOwnWords = async (root) => {
  const files = listFiles(root).filter(
    (path) => existsSync(join(root, path)) && lstatSync(join(root, path)).isFile(),
  )
  const faults = files.flatMap((path) => {
    const bytes = readFileSync(join(root, path))
    if (isBinary(bytes)) return []
    return findForeignWords(bytes.toString('utf8')).map(
      ({ line, what, found }) => `${path}:${line}: ${what}: ${found}`,
    )
  })
  return { faults, note: `${files.length} files` }
}
