import { door, pane, glow } from './openings'
import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing } from '../display-list'
import { at, box, ellipse, polygon } from '../geometry'
import { createRandom } from '../random'

export interface HouseLook {
  readonly wall?: Hex
  readonly roof?: Hex
  readonly isLit: boolean
  readonly isSnowy: boolean
  readonly name: string
}

/** A cottage of 620 cm with a chimney. */
export const house = ({ wall = '#e3d3b4', roof = '#a9543e', isLit, isSnowy, name }: HouseLook): Drawing => {
  const random = createRandom(`house|${name}`)
  const tiles = Array.from({ length: 4 }, (_, i) =>
    line(
      `M${at(-270 + i * 22, -330 - i * 58)}L${at(270 - i * 22, -330 - i * 58)}`,
      mix(roof, '#2b1c28', 0.25),
      4,
      { opacity: 0.6 },
    ),
  )
  return {
    ops: [
      shape(box(118, -560, 64, 190), mix(wall, '#7a4a3c', 0.6), { tone: 'side' }),
      mark(box(110, -574, 80, 20), mix(roof, '#2b1c28', 0.4)),
      shape(box(-230, -310, 460, 312), wall, { tone: 'side' }),
      mark(box(-230, -310, 460, 46), mix(wall, '#3a2840', 0.3), { tone: 'none', opacity: 0.5 }),
      shape(
        polygon([
          [-284, -296],
          [-176, -560],
          [176, -560],
          [284, -296],
        ]),
        isSnowy ? '#eef1f2' : roof,
        { tone: 'bottom' },
      ),
      ...(isSnowy ? [] : tiles),
      ...pane(-176, -226, 92, 104, isLit, random, wall),
      ...pane(84, -226, 92, 104, isLit, random, wall),
      ...door(0, 92, 176, '#6b4436'),
      mark(box(-64, -8, 128, 12, 3), mix(wall, '#6a5a52', 0.5)),
      mark(box(-190, -116, 120, 14, 4), '#8a5f42'),
      mark(box(70, -116, 120, 14, 4), '#8a5f42'),
    ],
    height: 574,
    width: 560,
    foot: 500,
    lights: isLit ? [glow(-130, -170, 330, 0.35), glow(130, -170, 330, 0.35)] : [],
  }
}

export const church = (isLit: boolean, isSnowy: boolean): Drawing => {
  const random = createRandom('church')
  const wall = '#e6dcc6'
  const roof = isSnowy ? '#eef1f2' : '#8c5145'
  return {
    ops: [
      shape(box(-60, -330, 330, 332), wall, { tone: 'side' }),
      shape(
        polygon([
          [-80, -320],
          [-30, -480],
          [240, -480],
          [296, -320],
        ]),
        roof,
        { tone: 'bottom' },
      ),
      shape(box(-230, -620, 180, 622), lighten(wall, 0.02), { tone: 'side' }),
      shape(
        polygon([
          [-248, -610],
          [-140, -930],
          [-32, -610],
        ]),
        roof,
        { tone: 'hard' },
      ),
      line('M-140 -930v-84M-164 -984h48', '#b98b3c', 9),
      mark(ellipse(-140, -520, 42), '#f3ead6'),
      line('M-140 -520v-28M-140 -520l20 10', '#33303a', 6),
      ...[20, 120, 210].flatMap((x) => pane(x - 24, -240, 46, 130, isLit, random, wall)),
      ...door(-140, 100, 190, '#6b4436'),
    ],
    height: 1014,
    width: 560,
    foot: 520,
    lights: isLit ? [glow(60, -170, 380, 0.3)] : [],
  }
}
