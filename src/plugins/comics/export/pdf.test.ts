import { readFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import sharp from 'sharp'
import { expect, it } from 'vitest'

import type { PageDrawing } from '../drawing/drawing'
import { writePdf, type PdfOptions } from './pdf'

const FONT = 'node_modules/@expo-google-fonts/balsamiq-sans/400Regular/BalsamiqSans_400Regular.ttf'

const page = (picture: string): PageDrawing => ({
  width: 148,
  height: 210,
  bleed: 3,
  items: [
    {
      kind: 'picture',
      picture,
      clip: [
        [0, 0],
        [148, 0],
        [148, 100],
      ],
      box: { x: 0, y: 0, width: 148, height: 100 },
      alt: '',
    },
    {
      kind: 'path',
      d: 'M20 120h50v20z',
      fill: '#ffffff',
      stroke: '#000000',
      strokeWidth: 0.4,
      dash: [2, 1],
      turn: null,
    },
    {
      kind: 'words',
      font: 'letters',
      size: 5,
      fill: '#000000',
      outline: null,
      words: [{ text: 'Zażółć', x: 22, baseline: 130 }],
      turn: null,
    },
  ],
})

const jpeg = sharp({ create: { width: 64, height: 48, channels: 3, background: '#48a' } })
  .jpeg()
  .toBuffer()

const write = async (pages: readonly PageDrawing[], given: Partial<PdfOptions> = {}): Promise<string> => {
  const out = new PassThrough()
  const options: PdfOptions = {
    title: 'Lis & <latarnia>',
    language: 'pl',
    isPrint: false,
    mark: { digitalSourceType: 'algorithmicMedia', engine: 'draft' },
    createdAt: new Date(Date.UTC(2_000, 0, 1)),
    readPicture: () => jpeg,
    readFont: () => readFile(FONT),
    ...given,
  }
  const [bytes] = await Promise.all([buffer(out), writePdf(pages, out, options)])
  return bytes.toString('latin1')
}

const boxOf = (pdf: string, name: string): number[] =>
  (new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(pdf)?.[1] ?? '')
    .split(' ')
    .map((points) => Math.round(Number(points)))

it('ends a page for the screen at the trim', async () => {
  const pdf = await write([page('a')])
  expect(boxOf(pdf, 'MediaBox')).toEqual([0, 0, 420, 595])
  expect(boxOf(pdf, 'TrimBox')).toEqual([0, 0, 420, 595])
})

it('gives a page for paper its bleed and room for crop marks', async () => {
  const pdf = await write([page('a')], { isPrint: true })
  expect(boxOf(pdf, 'MediaBox')).toEqual([0, 0, 476, 652])
  expect(boxOf(pdf, 'TrimBox')).toEqual([28, 28, 448, 624])
  expect(boxOf(pdf, 'BleedBox')).toEqual([20, 20, 456, 632])
})

it('is the same for the same comic, and holds the JPEG once a page as it is', async () => {
  const [first, second] = [await write([page('a'), page('b')]), await write([page('a'), page('b')])]
  expect(first).toBe(second)
  expect(first.split((await jpeg).toString('latin1'))).toHaveLength(3)
})

it('says where it comes from, whatever the title holds', async () => {
  const pdf = await write([page('a')])
  const packet = /<\?xpacket begin[\s\S]*<\?xpacket end/.exec(pdf)?.[0] ?? ''
  expect(packet).toContain('Lis &amp; &lt;latarnia&gt;')
  expect(packet).toContain('digitalsourcetype/algorithmicMedia')
  expect(packet.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
})

it('reports each page, and stops between two when it is told to', async () => {
  const stop = new AbortController()
  const shares: number[] = []
  const onProgress = (share: number): void => {
    shares.push(share)
    if (shares.length === 2) stop.abort(new Error('stopped'))
  }
  const pages = ['a', 'b', 'c', 'd'].map(page)
  const out = new PassThrough().resume()
  const options = { isPrint: false, signal: stop.signal, onProgress }
  const written = writePdf(pages, out, {
    title: '',
    language: 'pl',
    mark: { digitalSourceType: 'algorithmicMedia', engine: 'draft' },
    createdAt: new Date(0),
    readPicture: () => jpeg,
    readFont: () => readFile(FONT),
    ...options,
  })
  await expect(written).rejects.toThrow('stopped')
  expect(shares).toEqual([0.25, 0.5])
})
