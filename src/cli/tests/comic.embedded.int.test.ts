import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseXmpPacket } from '@/platform/marking/xmp-packet'
import { readMark } from '@/platform/marking/read-mark'
import { readScript, SCRIPT_EXAMPLES } from '@/plugins/comics/server'
import { runProgram } from '@/testing/kadr-process'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

const run = promisify(execFile)

let folder: TempFolder
beforeAll(async () => {
  folder = await createTempFolder('comic')
  const scripts = {
    ...SCRIPT_EXAMPLES,
    short: 'PAGE 1\nPANEL 1 A fox in a forest.\nFOX: Hello!\nPANEL 2 A moon.',
  }
  for (const [name, text] of Object.entries(scripts)) await writeFile(at(`${name}.txt`), text)
})
afterAll(() => folder.remove())

const at = (name: string): string => join(folder.path, name)

/** `kadr comic …` in the test's folder, where a file may have so many KiB. */
const comicWithin = (fileLimitKib: number | undefined, ...args: string[]) =>
  runProgram(['dist/cli.js', 'comic', ...args], { env: { INIT_CWD: folder.path }, fileLimitKib })
const comic = (...args: string[]) => comicWithin(undefined, ...args)

const read = async (program: string, ...args: string[]): Promise<string> => (await run(program, args)).stdout

/** Words without the spaces and breaks that lettering puts between them, and with its quotes and dashes left out. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const spokenIn = (text: string, language: 'pl' | 'en'): string[] =>
  readScript(text, { language }).pages.flatMap(({ panels }) =>
    panels.flatMap(({ items }) => items.map((item) => lettersOf(item.text))),
  )

describe.each(['pl', 'en'] as const)('the example in %s', (language) => {
  const script = SCRIPT_EXAMPLES[language]

  it('becomes a printable PDF that other programs read in order', async () => {
    const { exitCode, stderr } = await comic(
      `${language}.txt`,
      '--out',
      `${language}.pdf`,
      '--print',
      '--seed',
      '7',
    )
    expect([exitCode, stderr]).toEqual([0, ''])
    const boxes = await read('pdfinfo', '-box', at(`${language}.pdf`))
    // A5 in points, 3 mm of bleed around it, 7 mm more for crop marks.
    expect(boxes).toMatch(/TrimBox: +28\.35 +28\.35 +447\.87 +623\.62/)
    expect(boxes).toMatch(/BleedBox: +19\.84 +19\.84 +456\.38 +632\.13/)
    const fonts = (await read('pdffonts', at(`${language}.pdf`))).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/TrueType.* yes yes yes /)
    const text = lettersOf(await read('pdftotext', '-raw', at(`${language}.pdf`), '-'))
    let from = 0
    for (const words of spokenIn(script, language)) {
      const found = text.indexOf(words, from)
      expect([words, found]).not.toEqual([words, -1])
      from = found + words.length
    }
  })
})

it('gives the same bytes for the same script, options and seed, and others for another seed', async () => {
  for (const [file, seed] of Object.entries({ a: '7', b: '7', c: '8' }))
    await comic('short.txt', '--out', `${file}.cbz`, '--title', 'A fox', '--seed', seed)
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => readFile(at(`${name}.cbz`))))
  expect(a?.equals(b!)).toBe(true)
  expect(a?.equals(c!)).toBe(false)
})

it('says in every kind of file that a machine has made it', async () => {
  for (const extension of ['pdf', 'cbz', 'epub', 'zip'])
    await comic('short.txt', '--out', `marked.${extension}`)
  const mark = { digitalSourceType: 'algorithmicMedia', engine: 'draft' }
  expect(parseXmpPacket(await readFile(at('marked.pdf')))).toEqual(mark)
  const cbz = unzipSync(await readFile(at('marked.cbz')))
  expect(readMark(cbz['page-001.jpg']!)).toEqual(mark)
  expect(Buffer.from(cbz['ComicInfo.xml']!).toString()).toContain('algorithmicMedia')
  const epub = unzipSync(await readFile(at('marked.epub')))
  expect(Buffer.from(epub['EPUB/comic.opf']!).toString()).toContain('algorithmicMedia')
  const zip = unzipSync(await readFile(at('marked.zip')))
  for (const bytes of Object.values(zip)) expect(readMark(bytes)).toEqual(mark)
  expect(Object.keys(zip)).toEqual([
    'pages/page-001.png',
    'pages-without-letters/page-001.png',
    'panels/page-001-panel-1.png',
    'panels/page-001-panel-2.png',
  ])
})

it('answers whatever is wrong with one sentence, and leaves no half file', async () => {
  await writeFile(at('long.txt'), 'a'.repeat(1_048_577))
  await writeFile(at('empty.txt'), '')
  const before = await readdir(folder.path)
  const cases = [
    [['pl.txt'], 2, /--out: say where to write the comic/],
    [['pl.txt', '--out', 'x.docx'], 2, /--out must end with \.pdf, \.cbz, \.epub, \.zip/],
    [['--out', 'x.pdf'], 2, /Which script\?/],
    [['none.txt', '--out', 'x.pdf'], 1, /none\.txt could not be read: there is no such file/],
    [['long.txt', '--out', 'x.pdf'], 1, /longer than a megabyte/],
    [['empty.txt', '--out', 'x.pdf'], 1, /empty\.txt holds no panel/],
    [
      ['pl.txt', '--out', 'nowhere/x.pdf'],
      1,
      /nowhere\/x\.pdf could not be written: there is no such folder/,
    ],
    [
      ['pl.txt', '--out', 'nowhere/x.epub'],
      1,
      /nowhere\/x\.epub could not be written: there is no such folder/,
    ],
    [['pl.txt', '--out', 'x.pdf', '--format', 'a9'], 2, /--format: must be a4, a5/],
  ] as const
  for (const [args, code, sentence] of cases) {
    const { exitCode, stderr } = await comic(...args)
    expect([args, exitCode]).toEqual([args, code])
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
  expect(await readdir(folder.path)).toEqual(before)
})

it.each(['pdf', 'epub', 'zip'])('leaves no half %s where the disk is full', async (extension) => {
  const before = await readdir(folder.path)
  const { exitCode, stderr } = await comicWithin(64, 'short.txt', '--out', `full.${extension}`)
  expect([exitCode, stderr.trim()]).toEqual([
    1,
    `full.${extension} could not be written: there is no room left.`,
  ])
  expect(await readdir(folder.path)).toEqual(before)
})
