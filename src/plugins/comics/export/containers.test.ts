import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import type { Mark } from '@/platform/marking/xmp-packet'

import type { PageDrawing } from '../drawing/drawing'
import { comicInfoXml } from './comic-info'
import { writeCbz } from './cbz'
import { writeEpub } from './epub'
import { pageName } from './page-names'
import { writeZip } from './zip'

const MARK: Mark = { digitalSourceType: 'algorithmicMedia', engine: 'draft' }
const TITLE = 'Lis & „latarnia” <1>'

const PAGE: PageDrawing = {
  width: 148,
  height: 210,
  bleed: 3,
  items: [
    {
      kind: 'picture',
      picture: 'p1-k1',
      clip: [
        [10, 10],
        [138, 10],
        [138, 100],
        [10, 100],
      ],
      box: { x: 10, y: 10, width: 128, height: 90 },
      alt: 'Ola & lis',
    },
    {
      kind: 'path',
      d: 'M20 20L60 20L60 40Z',
      fill: '#ffffff',
      stroke: '#000000',
      strokeWidth: 0.4,
      dash: [1, 1],
      turn: null,
    },
    {
      kind: 'words',
      font: 'balsamiq-sans',
      size: 4,
      fill: '#000000',
      outline: { colour: '#ffffff', width: 0.5 },
      words: [
        { text: 'Zażółć', x: 22, baseline: 30 },
        { text: '<gęślą>', x: 40, baseline: 30 },
      ],
      turn: { degrees: -5, about: [30, 30] },
    },
  ],
}

const collect = async (write: (out: PassThrough) => Promise<void>) => {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), write(out)])
  return bytes
}

describe('a ZIP', () => {
  it('holds its entries in order, and is the same for the same entries', async () => {
    const entries = ['b', 'a'].map((name) => ({
      name,
      bytes: Buffer.from(name.repeat(500)),
      isStored: name === 'b',
    }))
    const [first, second] = [
      await collect((out) => writeZip(entries, out)),
      await collect((out) => writeZip(entries, out)),
    ]
    expect(Object.entries(unzipSync(first)).map(([name, bytes]) => [name, strFromU8(bytes).length])).toEqual([
      ['b', 500],
      ['a', 500],
    ])
    expect(first.equals(second)).toBe(true)
  })

  it('ends when it is stopped, without an end of its own', async () => {
    const stop = new AbortController()
    const entries = function* () {
      yield { name: 'one', bytes: Buffer.from('one'), isStored: true }
      stop.abort(new Error('stopped'))
      yield { name: 'two', bytes: Buffer.from('two'), isStored: true }
    }
    const out = new PassThrough()
    await expect(writeZip(entries(), out, stop.signal)).rejects.toThrow('stopped')
    expect(() => unzipSync(out.read() as Buffer)).toThrow(/zip/)
  })
})

it('names pages so that they sort the same as words and as numbers', () => {
  const names = Array.from({ length: 1_200 }, (_, index) => pageName(index, 1_200, 'jpg'))
  expect([...names].sort()).toEqual(names)
  expect(pageName(0, 2, 'png')).toBe('page-001.png')
})

const ELEMENTS = [
  'Title',
  'Summary',
  'Notes',
  'Writer',
  'PageCount',
  'LanguageISO',
  'Manga',
  'Characters',
  'Pages',
]

it('writes ComicInfo in the order of its schema, with the mark, and right to left as readers know it', () => {
  const xml = comicInfoXml({
    title: TITLE,
    summary: 'Noc',
    author: 'Ada',
    language: 'pl',
    direction: 'rtl',
    characters: ['Ola', 'Rudy'],
    pages: [{ width: 1_600, height: 2_300, bytes: 9 }],
    mark: MARK,
  })
  expect([...xml.matchAll(/^ {2}<(\w+)/gm)].map(([, name]) => name)).toEqual(ELEMENTS)
  expect(xml).toContain('<Title>Lis &amp; „latarnia” &lt;1&gt;</Title>')
  expect(xml).toContain('<Manga>YesAndRightToLeft</Manga>')
  expect(xml).toContain('algorithmicMedia')
})

it('writes a CBZ whose pages and ComicInfo fit each other', async () => {
  const bytes = await collect((out) =>
    writeCbz([PAGE, PAGE], out, {
      title: TITLE,
      summary: null,
      author: null,
      language: 'pl',
      direction: 'ltr',
      characters: [],
      mark: MARK,
      extension: 'jpg',
      drawPage: () => Promise.resolve({ bytes: Buffer.from('picture'), width: 10, height: 20 }),
    }),
  )
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['page-001.jpg', 'page-002.jpg', 'ComicInfo.xml'])
  expect(strFromU8(files['ComicInfo.xml']!).match(/<Page Image/g)).toHaveLength(2)
})

const writePaged = (out: PassThrough): Promise<void> =>
  writeEpub(
    [
      {
        drawing: PAGE,
        panels: [
          {
            x: 10,
            y: 10,
            width: 128,
            height: 90,
            alt: 'Ola & lis',
            lines: [{ speaker: 'Ola', text: 'Cześć <3' }],
          },
        ],
      },
    ],
    out,
    {
      identifier: 'urn:kadr:comic:1',
      title: TITLE,
      author: null,
      language: 'pl',
      direction: 'rtl',
      modifiedAt: new Date(0),
      words: { page: 'Strona', panel: 'Kadr', contents: 'Spis', transcript: 'Treść' },
      mark: MARK,
      pictures: ['p1-k1'],
      readPicture: (id) => Promise.resolve({ id, bytes: Buffer.from('jpeg'), mime: 'image/jpeg' as const }),
      fonts: [{ id: 'balsamiq-sans', bytes: Buffer.from('font') }],
    },
  )

it('writes an EPUB that begins with its type, stored, and names every file that it holds', async () => {
  const bytes = await collect(writePaged)
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
  const files = unzipSync(bytes)
  const manifest = strFromU8(files['EPUB/comic.opf']!)
  const listed = [...manifest.matchAll(/<item id="[^"]+" href="([^"]+)"/g)].map(([, href]) => `EPUB/${href}`)
  const held = Object.keys(files).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'))
  expect(listed.sort()).toEqual(held.sort())
  expect(manifest).toContain('page-progression-direction="rtl"')
  expect(manifest).toContain('digitalsourcetype/algorithmicMedia')
})

it('keeps what people typed as text, and gives each panel its words', async () => {
  const files = unzipSync(await collect(writePaged))
  const page = strFromU8(files['EPUB/pages/page-001.xhtml']!)
  expect(page).toContain('&lt;gęślą&gt;')
  expect(page).toContain('aria-label="Ola &amp; lis"')
  expect(page).toContain('content="width=1184, height=1680"')
  expect(strFromU8(files['EPUB/transcript.xhtml']!)).toContain('<strong>Ola:</strong> Cześć &lt;3')
  expect(strFromU8(files['EPUB/regions.xhtml']!)).toContain('xywh=percent:6.76,4.76,86.49,42.86')
})
