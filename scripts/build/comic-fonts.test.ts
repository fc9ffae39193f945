import { GlobalFonts, createCanvas } from '@napi-rs/canvas'
import { beforeAll, expect, it } from 'vitest'

import { type FontMetrics, measureText } from '../../src/plugins/comics/lettering/metrics'
import { createChance, randomSentence } from '../../src/plugins/comics/lettering/tests/random-panels'
import { cutAll, freshMetrics, readMetricsFile } from './comic-fonts.mjs'
import { reservedIn } from './cut-font.mjs'

const SIZE = 100
const TOLERANCE = 0.003

type Cut = Readonly<{ id: string; family: string; ttf: Buffer }>
let cut: readonly Cut[]
beforeAll(async () => {
  cut = await cutAll()
  for (const { id, ttf } of cut) GlobalFonts.register(ttf, `test-${id}`)
}, 60_000)

const metricsOf = (id: string): FontMetrics => JSON.parse(readMetricsFile(id)) as FontMetrics

const sentences = (): readonly string[] => {
  const chance = createChance(500)
  const polish = Array.from({ length: 400 }, () => randomSentence(chance, 'pl', 8))
  const capitals = Array.from({ length: 100 }, () => randomSentence(chance, 'pl', 6).toUpperCase())
  return [...polish, ...capitals, 'Office ffi fl AV To „Wy”', 'PÓJDŹŻE, KIŃ TĘ CHMURNOŚĆ W GŁĄB FLASZY']
}

it('measures every word of 502 strings in every font as the canvas draws it, within 0.3 %', () => {
  const words = [...new Set(sentences().flatMap((sentence) => sentence.split(' ')))]
  const context = createCanvas(8, 8).getContext('2d')
  const faults = cut.flatMap(({ id }) => {
    context.font = `${SIZE}px "test-${id}"`
    const metrics = metricsOf(id)
    return words
      .map((word) => ({
        id,
        word,
        drawn: context.measureText(word).width,
        measured: measureText(word, metrics, SIZE),
      }))
      .filter(({ drawn, measured }) => Math.abs(measured / drawn - 1) > TOLERANCE)
  })
  expect(faults).toEqual([])
})

it('bears no name that a licence reserves', () => {
  expect(cut.flatMap(({ family, ttf }) => reservedIn(family, ttf))).toEqual([])
})

it('commits the metrics that the cut font has', () => {
  const font = cut.find(({ id }) => id === 'mali-400')!
  expect(readMetricsFile(font.id)).toBe(freshMetrics(font))
})
