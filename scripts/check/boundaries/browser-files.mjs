import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

const DIRECTIVE = /^\s*['"]use client['"]/
/** The directive comes first, at most after a comment's worth of bytes. */
const HEAD_BYTES = 200

const headOf = (path) => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD_BYTES)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * @param {string} root - folder with `src`
 * @returns {string[]} a regular expression for each file that begins with 'use client', by its path from the root
 */
export const findBrowserFiles = (root) =>
  existsSync(join(root, 'src'))
    ? readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
        .map((path) => join('src', path))
        .filter((path) => /\.tsx?$/.test(path) && DIRECTIVE.test(headOf(join(root, path))))
        .map((path) => `^${escapeRegExp(path)}$`)
    : []
