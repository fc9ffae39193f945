import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { checkRows } from '@/testing/check-rows'
import { LEXICON } from '../lexicon/lexicon'
import { isPartOfPlace } from '../lexicon/whereabouts'
import { emitSvg, type EmitContext } from '../raster/emit-svg'
import { plainFigure, type FigureSpec, type PoseId } from '../spec'
import { group, type Drawing } from '../vectors/display-list'
import { drawFigure } from './actors'
import { drawThing } from './catalogue'

const SIZE = 96

const context: EmitContext = {
  viewBox: [0, 0, SIZE, SIZE],
  widthPx: SIZE,
  heightPx: SIZE,
  grade: (colour) => colour,
  fog: '#ffffff',
  isLightLeft: true,
  lines: null,
}

/** Share of an empty sheet that a drawing, fitted into it, covers. */
const coverage = async (drawing: Drawing): Promise<number> => {
  const scale = (SIZE * 0.9) / Math.max(drawing.height, drawing.width)
  const svg = emitSvg([group(drawing.ops, { x: SIZE / 2, y: SIZE * 0.95, scale })], context, 'colour')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  const alpha = await sharp(Buffer.from(svg)).ensureAlpha().extractChannel(3).raw().toBuffer()
  return alpha.reduce((sum, a) => sum + (a > 40 ? 1 : 0), 0) / alpha.length
}

const figure = (kind: FigureSpec['kind'], id: string, pose: PoseId = 'stand'): FigureSpec => ({
  ...plainFigure(kind, id),
  pose,
})

const POSES: readonly PoseId[] = [
  'stand',
  'walk',
  'run',
  'sit',
  'lie',
  'wave',
  'point',
  'cheer',
  'jump',
  'dance',
  'hold',
  'read',
  'umbrella',
  'fight',
  'ride',
  'fly',
  'look',
]

describe('every thing in the lexicon', () => {
  const ids = LEXICON.filter((e) => e.kind === 'thing' && !isPartOfPlace(e.id)).map((e) => e.id)
  const WEATHER = { isLit: true, isSnowy: false, isAutumn: false }

  it('can be seen', { timeout: 60_000 }, () =>
    checkRows(
      ids,
      (id) => id,
      async (id) => {
        const drawing = drawThing({ id, colour: '#c73e36', ...WEATHER, name: id })
        expect(drawing).not.toBeNull()
        expect(await coverage(drawing!)).toBeGreaterThan(0.03)
      },
    ),
  )
})

describe('every figure in the lexicon', () => {
  const figures = LEXICON.filter((e) => e.kind === 'person' || e.kind === 'animal' || e.kind === 'creature')

  it('can be seen', { timeout: 60_000 }, () =>
    checkRows(
      figures,
      ({ kind, id }) => `${kind} ${id}`,
      async ({ kind, id }) => {
        const drawing = drawFigure(figure(kind as FigureSpec['kind'], id), 'a', false)
        expect(await coverage(drawing)).toBeGreaterThan(0.04)
      },
    ),
  )

  it.each(POSES)('pose %s', async (pose) => {
    expect(await coverage(drawFigure(figure('person', 'girl', pose), 'a', true))).toBeGreaterThan(0.04)
    expect(await coverage(drawFigure(figure('animal', 'fox', pose), 'a', true))).toBeGreaterThan(0.04)
  })
})
