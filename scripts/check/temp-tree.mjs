import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A folder with these files, for as long as `use` runs.
 *
 * @template T
 * @param {Record<string, string>} files - text by path
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export const withTempTree = async (files, use) => {
  const folder = mkdtempSync(join(tmpdir(), 'kadr-tree-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
