import type { Writable } from 'node:stream'

import type { PageDrawing } from '../drawing/drawing'
import { comicInfoXml, type ComicInfo } from './comic-info'
import { pageName } from './page-names'
import { writeZip, type ZipEntry } from './zip'

/** Sharp on a tablet held upright: about 1,650 pixels across an A5 page. */
export const SCREEN_DPI = 280

export interface CbzOptions extends Omit<ComicInfo, 'pages'> {
  /** One page as a marked picture file. */
  readonly drawPage: (page: PageDrawing) => Promise<{ bytes: Uint8Array; width: number; height: number }>
  /** Of the picture files, e.g. `png`. */
  readonly extension: string
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Writes a comic as CBZ: its pages as pictures in a ZIP, with `ComicInfo.xml`, which ends it. */
export const writeCbz = async (
  pages: readonly PageDrawing[],
  out: Writable,
  options: CbzOptions,
): Promise<void> => {
  const { drawPage, extension, signal, onProgress, ...info } = options
  const sizes: { width: number; height: number; bytes: number }[] = []
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    for (const [index, page] of pages.entries()) {
      const { bytes, width, height } = await drawPage(page)
      sizes.push({ width, height, bytes: bytes.length })
      yield { name: pageName(index, pages.length, extension), bytes, isStored: true }
      onProgress?.((index + 1) / pages.length)
    }
    yield {
      name: 'ComicInfo.xml',
      bytes: Buffer.from(comicInfoXml({ ...info, pages: sizes })),
      isStored: false,
    }
  }
  await writeZip(entries(), out, signal)
}
