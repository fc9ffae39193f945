import { describe, expect, it } from 'vitest'

import { checkRows } from '@/testing/check-rows'
import { canHold, canWear, showsColour, takesColour } from '../lexicon/abilities'
import { LEXICON } from '../lexicon/lexicon'
import { plainFigure, type FigureSpec } from '../spec'
import { lookOf } from '../vectors/people/casting'
import { STYLES } from '../styles/styles'
import { composeScene, type Scene } from './compose'
import { drawFigure } from './actors'
import { drawThing } from './catalogue'
import { createLayout } from './layout'
import { lightOf } from './light'
import { createStage } from './stage'
import { readPrompt } from '../reading/read-prompt'

const drawn = (figure: FigureSpec): string => JSON.stringify(drawFigure(figure, 'a', false))

const FIGURES = LEXICON.filter(({ kind }) => kind === 'person' || kind === 'animal' || kind === 'creature')

it('every figure holds, wears and takes a colour as the table says', () =>
  checkRows(
    FIGURES,
    ({ kind, id }) => `${kind} ${id}`,
    ({ kind, id }) => {
      const figure = plainFigure(kind as FigureSpec['kind'], id)
      const plain = drawn(figure)
      const holding = drawn({ ...figure, holds: { id: 'laptop', colour: null } })
      const wearing = drawn({ ...figure, wears: [{ id: 'backpack', colour: '#12ab34' }] })
      const coloured = drawn({ ...figure, colour: '#12ab34' })
      expect([holding !== plain, wearing !== plain, coloured !== plain]).toEqual([
        canHold(figure),
        canWear(figure),
        showsColour(figure),
      ])
    },
  ))

describe('things', () => {
  // The room draws its rug.
  const things = LEXICON.filter(({ kind, id }) => kind === 'thing' && id !== 'rug')
  const inColour = (id: string, colour: string | null): string =>
    JSON.stringify(drawThing({ id, colour, isLit: true, isSnowy: false, isAutumn: false, name: id }))

  it('take a colour as the table says', () =>
    checkRows(
      things,
      ({ id }) => id,
      ({ id }) => expect(inColour(id, '#12ab34') !== inColour(id, null)).toBe(takesColour(id)),
    ))
})

const sceneOf = (prompt: string): Scene => composeScene(readPrompt(prompt).spec, 1000, 1, STYLES.book)

describe('what must not be there', () => {
  it('leaves the moon out of the night', () => {
    expect(sceneOf('a pirate at night').light.moon).not.toBeNull()
    expect(sceneOf('a pirate at night, no moon')).toMatchObject({ light: { moon: null }, pools: [] })
    expect(sceneOf('night, no stars').light.stars).toBe(0)
  })

  it.each([
    ['pirate', 'hat', { hat: null }],
    ['queen', 'crown', { hat: null }],
    ['queen', 'hat', { hat: 'crown' }],
    ['fairy', 'wings', { wings: null }],
    ['doctor', 'coat', { top: 'shirt' }],
    ['scientist', 'glasses', { hasGlasses: false }],
  ])('takes from a %s the %s', (id, cloth, expected) => {
    const look = lookOf({ id, name: 'a', colour: null, wears: [], lacks: [cloth], isCold: false })
    expect(look).toMatchObject(expected)
  })

  it.each([
    ['room', 'window'],
    ['room', 'rug'],
    ['room', 'bookshelf'],
    ['meadow', 'clouds'],
    ['beach', 'palm'],
  ])('draws a %s without its %s', (place, thing) => {
    const count = (prompt: string): number => JSON.stringify(sceneOf(prompt).ops).length
    expect(count(`${place} without ${thing}`)).toBeLessThan(count(place))
  })

  it('draws the rug in the colour it was given', () => {
    expect(JSON.stringify(sceneOf('a green rug in a room').ops)).toContain('#5f9450')
    expect(JSON.stringify(sceneOf('a room').ops)).not.toContain('#5f9450')
  })
})

describe('who lies', () => {
  it.each(['girl', 'grandpa'])('%s is longer than high, the head on the ground', (id) => {
    const { width, height, focus } = drawFigure({ ...plainFigure('person', id), pose: 'lie' }, 'a', false)
    expect(width).toBeGreaterThan(height * 1.5)
    expect(Math.abs(focus?.y ?? 99)).toBeLessThan(width / 4)
  })

  it('shows both of two in a bed', () => {
    const { spec } = readPrompt('two children sleep in a bed')
    const layout = createLayout(createStage(spec, lightOf(spec), 1000, 0.6, 1))
    const [one, other] = layout.near.filter((placed) => placed.isFigure)
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(20)
  })

  it('has the face in the middle of a close-up', () => {
    const { spec } = readPrompt('close-up, a girl sleeps on a meadow')
    const [head] = composeScene(spec, 1000, 1, STYLES.book).heads
    expect(head?.x).toBeCloseTo(500, -2)
    expect(head?.y).toBeGreaterThan(300)
    expect(head?.y).toBeLessThan(700)
    expect(head?.r).toBeGreaterThan(150)
  })
})
