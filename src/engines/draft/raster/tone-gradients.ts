import type { Tone } from '../vectors/display-list'

/** Red is shadow, green is light, black leaves a shape as it is. */
type Stops = readonly (readonly [number, string])[]

const LINEAR: Readonly<Partial<Record<Tone, { stops: Stops; from: number; to: number; rise: number }>>> = {
  side: {
    stops: [
      [0, '#005000'],
      [0.3, '#000'],
      [0.5, '#100000'],
      [1, '#a80000'],
    ],
    from: 0,
    to: 1,
    rise: 0.45,
  },
  soft: {
    stops: [
      [0, '#003000'],
      [0.4, '#000'],
      [1, '#600000'],
    ],
    from: 0,
    to: 1,
    rise: 0.5,
  },
  bottom: {
    stops: [
      [0, '#003400'],
      [0.35, '#000'],
      [1, '#a00000'],
    ],
    from: 0.25,
    to: 0.75,
    rise: 1,
  },
  top: {
    stops: [
      [0, '#a00000'],
      [0.6, '#000'],
      [1, '#000'],
    ],
    from: 0.5,
    to: 0.5,
    rise: 1,
  },
  hill: {
    stops: [
      [0, '#006400'],
      [0.18, '#000'],
      [0.5, '#300000'],
      [1, '#900000'],
    ],
    from: 0.3,
    to: 0.7,
    rise: 1,
  },
  hard: {
    stops: [
      [0, '#004000'],
      [0.42, '#000'],
      [0.56, '#b00000'],
      [1, '#c80000'],
    ],
    from: 0,
    to: 1,
    rise: 0.3,
  },
}

const ROUND: Stops = [
  [0, '#005000'],
  [0.35, '#000'],
  [0.55, '#100000'],
  [1, '#b80000'],
]

const stopTags = (stops: Stops): string =>
  stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('')

const bothSides = (['L', 'R'] as const)
  .map((side) => {
    const x = (value: number): number => (side === 'L' ? value : 1 - value)
    const linear = Object.entries(LINEAR).map(
      ([id, { stops, from, to, rise }]) =>
        `<linearGradient id="t-${id}-${side}" x1="${x(from)}" y1="0" x2="${x(to)}" y2="${rise}">${stopTags(stops)}</linearGradient>`,
    )
    const round = `<radialGradient id="t-round-${side}" cx="${x(0.32)}" cy=".3" r=".78">${stopTags(ROUND)}</radialGradient>`
    return linear.join('') + round
  })
  .join('')

/** Definitions of every tone, for light from the left (`L`) and from the right (`R`). */
export const TONE_DEFINITIONS = bothSides

/** @param isLightLeft - after all mirroring of the shape's groups */
export const tonePaint = (tone: Tone, isLightLeft: boolean): string =>
  tone === 'none' ? '#000' : `url(#t-${tone}-${isLightLeft ? 'L' : 'R'})`
