import { door, glow } from './openings'
import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing, type Op } from '../display-list'
import { at, box, polygon, round } from '../geometry'
import { createRandom, type Random } from '../random'

const crenels = (x: number, y: number, w: number, count: number, colour: Hex): Op =>
  shape(
    Array.from({ length: count }, (_, i) => box(x + (i * w) / count, y - 34, (w / count) * 0.6, 38)).join(
      '',
    ) + box(x - 8, y, w + 16, 34),
    colour,
    { tone: 'side' },
  )

const turret = (
  x: number,
  base: number,
  w: number,
  h: number,
  wall: Hex,
  roof: Hex,
  isLit: boolean,
  random: Random,
): Op[] => [
  shape(box(x - w / 2, base - h, w, h), wall, { tone: 'side' }),
  shape(box(x - w / 2 - 10, base - h - 10, w + 20, 34, 4), lighten(wall, 0.03), { tone: 'side' }),
  shape(
    polygon([
      [x - w * 0.72, base - h],
      [x, base - h - w * 1.7],
      [x + w * 0.72, base - h],
    ]),
    roof,
    { tone: 'hard' },
  ),
  line(`M${at(x, base - h - w * 1.7)}v${round(-w * 0.6)}`, '#5b4032', 5),
  mark(
    `M${at(x, base - h - w * 2.28)}q${round(w * 0.3)} ${round(-w * 0.14)} ${round(w * 0.62)} ${round(w * 0.06)}q${round(-w * 0.3)} ${round(w * 0.12)} ${round(-w * 0.62)} ${round(w * 0.24)}Z`,
    '#c8503f',
  ),
  ...[0.36, 0.66].map((t) => {
    const isOn = isLit && random.next() < 0.7
    const y = base - h * t - w * 0.3
    return mark(
      `M${at(x - w * 0.11, y + w * 0.4)}v${round(-w * 0.3)}q${at(w * 0.11, -w * 0.2)} ${at(w * 0.22, 0)}v${round(w * 0.3)}Z`,
      isOn ? '#ffcf7a' : '#4a4258',
      { emissive: isOn ? 1 : 0 },
    )
  }),
]

/** A castle of 1,480 cm: keep, curtain wall, five towers with flags. */
export const castle = (isLit: boolean, colour: Hex | null, isSnowy: boolean): Drawing => {
  const random = createRandom('castle')
  const wall = colour ?? '#cdb9a0'
  const back = mix(wall, '#6b5a78', 0.26)
  const roof = isSnowy ? '#e6eaf0' : '#5f5590'
  const stones = Array.from({ length: 22 }, () => {
    const x = random.range(-440, 420)
    const y = random.range(-430, -40)
    return mark(
      box(x, y, random.range(26, 54), 16, 3),
      mix(wall, random.next() < 0.5 ? '#8a7464' : '#fff4e0', 0.24),
      { opacity: 0.6 },
    )
  })
  return {
    ops: [
      ...turret(-120, 0, 150, 1000, back, roof, isLit, random),
      ...turret(150, 0, 130, 830, back, roof, isLit, random),
      shape(box(-250, -680, 500, 684), mix(wall, '#6b5a78', 0.12), { tone: 'side' }),
      crenels(-250, -680, 500, 6, mix(wall, '#6b5a78', 0.08)),
      ...[-130, 0, 130].map((x) =>
        mark(`M${at(x - 24, -500)}v-70q24 -44 48 0v70Z`, isLit ? '#ffcf7a' : '#4a4258', {
          emissive: isLit ? 1 : 0,
        }),
      ),
      shape(box(-470, -420, 940, 424), wall, { tone: 'side' }),
      crenels(-470, -420, 940, 11, lighten(wall, 0.02)),
      ...stones,
      ...turret(-480, 4, 160, 640, wall, roof, isLit, random),
      ...turret(480, 4, 160, 640, wall, roof, isLit, random),
      shape('M-96 4V-190Q0 -330 96 -190V4Z', mix(wall, '#5a4a52', 0.4), { tone: 'none' }),
      mark('M-76 4V-180Q0 -296 76 -180V4Z', '#4a3230'),
      line('M-38 4V-226M0 4V-240M38 4V-226M-76 -60H76M-76 -130H76', '#2f2024', 7),
    ],
    height: 1480,
    width: 1160,
    foot: 1060,
    lights: isLit ? [glow(0, -120, 520, 0.3)] : [],
  }
}

export const tower = (isLit: boolean, isSnowy: boolean): Drawing => {
  const random = createRandom('tower')
  return {
    ops: [
      ...turret(0, 4, 250, 700, '#c7b49b', isSnowy ? '#e6eaf0' : '#7a4a52', isLit, random),
      ...door(0, 100, 180, '#5b3d33'),
    ],
    height: 1200,
    width: 360,
    foot: 280,
    lights: isLit ? [glow(0, -400, 300, 0.25)] : [],
  }
}
