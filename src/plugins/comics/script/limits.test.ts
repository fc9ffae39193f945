import { describe, expect, it } from 'vitest'

import { createRandom } from '@/platform/kernel/random'

import { decodeScript } from './decode-script'
import { readScript } from './read-script'
import { scriptRemarksEn } from './remarks.en'
import { scriptRemarksPl } from './remarks.pl'
import { REMARK_SEVERITIES, SCRIPT_LIMITS } from './script'

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n')

const remarksOf = (text: string): string[] =>
  readScript(text).remarks.map(({ line, code }) => `${line} ${code}`)

describe('bounds', () => {
  it('moves panels over 60 to a page of their own', () => {
    const text = `STRONA 1\n${repeat(70, (index) => `KADR ${index + 1} Noc.`)}`
    expect(readScript(text).pages.map((page) => page.panels.length)).toEqual([60, 10])
    expect(remarksOf(text)[0]).toBe('62 tooManyPanels')
  })

  it('names the first page over 300', () => {
    const text = repeat(302, (index) => `STRONA ${index + 1}\nKADR 1 Noc.`)
    expect(readScript(text).pages).toHaveLength(300)
    expect(remarksOf(text)).toEqual(['601 tooManyPages'])
  })

  it('names the line at which a text over its bound is left', () => {
    const text = `STRONA 1\nKADR 1 Noc.\nOLA: ${'a '.repeat(SCRIPT_LIMITS.textLength / 2)}`
    expect(remarksOf(text)).toContain('3 textTooLong')
  })

  it('keeps 5,000 words in one panel and a word of 700 letters', () => {
    const words = Array.from({ length: 5_000 }, () => 'deszcz').join(' ')
    const text = `STRONA 1\nKADR 1 ${words}\nOLA: ${'a'.repeat(700)}`
    expect(readScript(text).pages[0]?.panels[0]?.description).toBe(words)
    expect(remarksOf(text)).toEqual(['2 pieceTooLong', '3 wordTooLong'])
  })
})

describe('any text at all', () => {
  const SIGNS = Array.from('aĄ1 .:;–-@()[]\\„”"\'<>!?/*#\n\n\r\t\0\uFEFF\uD800\u202Eע李')
  const PARTS = [
    'STRONA 1',
    'KADR 2',
    'PAGE',
    'SFX',
    'OSOBY:',
    'TYTUŁ:',
    'INT. A',
    'OLA',
    'powiedziała',
    'said',
    ...SIGNS,
  ]

  it('gives a script, its ids and ranges sound, in 3,000 heaps of signs', () => {
    const faults: string[] = []
    const { int: next } = createRandom(20_261_201)
    for (let round = 0; round < 3_000; round++) {
      const text = Array.from({ length: next(60) }, () => PARTS[next(PARTS.length)]).join('')
      const { cast, pages, remarks } = readScript(text)
      const ids = new Set(cast.map(({ id }) => id))
      const panels = pages.flatMap((page) => page.panels)
      const lines = text.split(/\r\n|[\r\n]/).length
      const isSound =
        ids.size === cast.length &&
        cast.every(({ id }) => /^[a-z0-9-]{1,40}$/.test(id)) &&
        panels.every((panel) => panel.cast.every((id) => ids.has(id))) &&
        panels.every(({ items }) => items.every((item) => item.text !== '')) &&
        panels.every(({ description, mentions }) =>
          mentions.every(({ start, end }) => start < end && end <= description.length),
        ) &&
        remarks.every(({ line }) => line >= 1 && line <= lines)
      if (!isSound) faults.push(JSON.stringify(text))
    }
    expect(faults).toEqual([])
  }, 30_000)
})

describe('any line ends, marks and spaces', () => {
  const plain = 'STRONA 1\nKADR 1 Noc. Deszcz.\nOLA: Hej.'
  it.each([
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['lone CR', plain.replaceAll('\n', '\r')],
    ['tabs', plain.replaceAll(' ', '\t').replaceAll('\n', '\n\t')],
    ['byte order mark', `\uFEFF${plain}`],
  ])('%s', (_, text) => {
    expect(readScript(text)).toEqual(readScript(plain))
  })
})

describe('bytes of a file', () => {
  const text = 'STRONA 1\nZażółć gęślą jaźń – „tak”…'
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
    Array.from(`\uFEFF${text}`).forEach((letter, index) => {
      view.setUint16(index * 2, letter.charCodeAt(0), littleEndian)
    })
    return new Uint8Array(view.buffer)
  }
  const windows1250 = Uint8Array.from(
    // Za ż ó ł ć, then a dash and Polish quotation marks.
    [0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6, 0x20, 0x96, 0x20, 0x84, 0x9c, 0xb9, 0x94],
  )

  it.each([
    ['utf-8', new TextEncoder().encode(text), text],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`), text],
    ['utf-16le', utf16(true), text],
    ['utf-16be', utf16(false), text],
    ['windows-1250', windows1250, 'Zażółć – „śą”'],
    ['utf-8', new Uint8Array(), ''],
  ])('are read as %s', (encoding, bytes, expected) => {
    expect(decodeScript(bytes)).toEqual({ text: expected, encoding })
  })
})

it('has the same parameters in both languages of every remark', () => {
  const params = (sentence: string): string[] =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort()
  const codes = Object.keys(REMARK_SEVERITIES) as (keyof typeof REMARK_SEVERITIES)[]
  const different = codes.filter(
    (code) => params(scriptRemarksEn[code]).join() !== params(scriptRemarksPl[code]).join(),
  )
  expect(different).toEqual([])
})
