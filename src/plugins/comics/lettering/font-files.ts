import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { FONT_IDS } from './fonts'

/** Where the build puts them; seen from the top of the tree. */
const FOLDER = 'dist/comic-fonts'

/**
 * The file of a comic font: TTF for print and pictures, WOFF2 for the web.
 *
 * @param id - of a style, e.g. `shantell-sans-400`
 * @throws Error when there is no such font; the file system's error when nothing was built
 */
export const readComicFont = (id: string, type: 'ttf' | 'woff2'): Promise<Uint8Array> => {
  if (!FONT_IDS.includes(id)) return Promise.reject(new Error(`Unknown font: ${id}`))
  return readFile(join(FOLDER, `${id}.${type}`))
}
