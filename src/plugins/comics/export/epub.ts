import type { Writable } from 'node:stream'

import { escapeXml } from '@/platform/kernel/xml'
import { sourceTypeId, type Mark } from '@/platform/marking/xmp-packet'

import type { Direction } from '../contract'
import { epubNavigation, epubPage, epubTranscript, type EpubPage, type EpubWords } from './epub-pages'
import { pageName } from './page-names'
import { writeZip, type ZipEntry } from './zip'

export interface EpubPicture {
  readonly id: string
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
}

export interface EpubOptions {
  /** Says that two files are the same comic, e.g. `urn:uuid:…`. */
  readonly identifier: string
  readonly title: string
  readonly author: string | null
  readonly language: string
  readonly direction: Direction
  readonly modifiedAt: Date
  readonly words: EpubWords
  readonly mark: Mark
  /** Ids of the pictures on the pages. */
  readonly pictures: readonly string[]
  readonly readPicture: (id: string) => Promise<EpubPicture>
  /** WOFF2 by the font's id. */
  readonly fonts: readonly { readonly id: string; readonly bytes: Uint8Array }[]
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** A page before its pictures have names. */
export type EpubSource = Omit<EpubPage, 'fileOf'>

const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

interface Item {
  readonly id: string
  readonly href: string
  readonly type: string
  readonly properties?: string
}

const manifestItem = ({ id, href, type, properties }: Item): string =>
  `<item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`

const ACCESS = [
  ['accessMode', 'visual'],
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessModeSufficient', 'visual,textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'transcript'],
  ['accessibilityHazard', 'none'],
] as const

const packageDocument = (options: EpubOptions, items: readonly Item[], spine: readonly string[]): string => {
  const { title, author, language, direction, modifiedAt, mark } = options
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" prefix="rendition: http://www.idpf.org/vocab/rendition/# iptc: http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(options.identifier)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${language}</dc:language>
${author ? `<dc:creator>${escapeXml(author)}</dc:creator>\n` : ''}<dc:contributor>Kadr (${escapeXml(mark.engine)})</dc:contributor>
<meta property="dcterms:modified">${modifiedAt.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
<meta property="rendition:layout">pre-paginated</meta>
<meta property="rendition:orientation">auto</meta>
<meta property="rendition:spread">auto</meta>
<meta property="iptc:DigitalSourceType">${sourceTypeId(mark.digitalSourceType)}</meta>
${ACCESS.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`).join('\n')}
</metadata>
<manifest>
${items.map(manifestItem).join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
<itemref idref="transcript" linear="no" properties="rendition:layout-reflowable"/>
</spine>
</package>
`
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/comic.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const styles = (fonts: EpubOptions['fonts']): string =>
  `${fonts.map(({ id }) => `@font-face { font-family: "${id}"; src: url("fonts/${id}.woff2"); }`).join('\n')}
html, body { margin: 0; padding: 0; }
svg { display: block; }
`

const text = (name: string, content: string): ZipEntry => ({
  name,
  bytes: Buffer.from(content),
  isStored: false,
})

/** A picture's name is known before its bytes are: by its type, which is asked for with the bytes. */
const picturesOf = async function* (
  { pictures, readPicture, onProgress }: EpubOptions,
  names: Map<string, Item>,
): AsyncGenerator<ZipEntry> {
  for (const [index, id] of pictures.entries()) {
    const { bytes, mime } = await readPicture(id)
    const href = `pictures/picture-${String(index + 1).padStart(4, '0')}.${EXTENSIONS[mime]}`
    names.set(id, {
      id: `picture-${index + 1}`,
      href,
      type: mime,
      ...(index === 0 ? { properties: 'cover-image' } : {}),
    })
    yield { name: `EPUB/${href}`, bytes, isStored: true }
    onProgress?.((index + 1) / (pictures.length + 1))
  }
}

/**
 * Writes a comic as EPUB 3 with fixed pages: letters stay text over the art, every panel has its words, the guided view is
 * region-based navigation, and the whole comic follows once more as a transcript.
 */
export const writeEpub = async (
  pages: readonly EpubSource[],
  out: Writable,
  options: EpubOptions,
): Promise<void> => {
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    yield { name: 'mimetype', bytes: Buffer.from('application/epub+zip'), isStored: true }
    yield text('META-INF/container.xml', CONTAINER)
    const names = new Map<string, Item>()
    yield* picturesOf(options, names)
    const fileOf = new Map([...names].map(([id, { href }]) => [id, `../${href}`]))
    const files = pages.map((_, index) => `pages/${pageName(index, pages.length, 'xhtml')}`)
    const all = pages.map((page) => ({ ...page, fileOf }))
    for (const [index, page] of all.entries()) yield text(`EPUB/${files[index]}`, epubPage(page, options))
    const { contents, regions } = epubNavigation(all, files, options)
    yield text('EPUB/contents.xhtml', contents)
    yield text('EPUB/regions.xhtml', regions)
    yield text('EPUB/transcript.xhtml', epubTranscript(all, options))
    yield text('EPUB/comic.css', styles(options.fonts))
    for (const { id, bytes } of options.fonts) yield { name: `EPUB/fonts/${id}.woff2`, bytes, isStored: true }
    const items: Item[] = [
      { id: 'contents', href: 'contents.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
      { id: 'regions', href: 'regions.xhtml', type: 'application/xhtml+xml', properties: 'data-nav' },
      { id: 'transcript', href: 'transcript.xhtml', type: 'application/xhtml+xml' },
      { id: 'styles', href: 'comic.css', type: 'text/css' },
      ...files.map((href, index) => ({
        id: `page-${index + 1}`,
        href,
        type: 'application/xhtml+xml',
        properties: 'svg',
      })),
      ...options.fonts.map(({ id }) => ({ id: `font-${id}`, href: `fonts/${id}.woff2`, type: 'font/woff2' })),
      ...names.values(),
    ]
    yield text(
      'EPUB/comic.opf',
      packageDocument(
        options,
        items,
        files.map((_, index) => `page-${index + 1}`),
      ),
    )
    options.onProgress?.(1)
  }
  await writeZip(entries(), out, options.signal)
}
