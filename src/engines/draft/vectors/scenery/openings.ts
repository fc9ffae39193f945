import { mix, type Hex } from '../colour'
import { line, mark, shape, type DrawingLight, type Op } from '../display-list'
import { at, box, ellipse, round } from '../geometry'
import type { Random } from '../random'

export const LAMP_LIGHT = '#ffc46b'

export const pane = (
  x: number,
  y: number,
  w: number,
  h: number,
  isLit: boolean,
  random: Random,
  wall: Hex,
): Op[] => {
  const isOn = isLit && random.next() < 0.62
  const glass = isOn ? mix('#ffd98a', '#ffb565', random.next()) : isLit ? '#2c3a5c' : '#6d8c9c'
  return [
    mark(box(x - 3, y - 3, w + 6, h + 6, 2), mix(wall, '#fff4e0', 0.5)),
    mark(box(x, y, w, h, 1), glass, { emissive: isOn ? 1 : 0, tone: isOn ? 'none' : 'top' }),
    line(
      `M${at(x + w / 2, y)}v${round(h)}M${at(x, y + h * 0.45)}h${round(w)}`,
      mix(wall, '#fff4e0', 0.5),
      2.4,
    ),
  ]
}

export const door = (x: number, w: number, h: number, colour: Hex): Op[] => [
  shape(
    `M${at(x - w / 2, 0)}L${at(x - w / 2, -h * 0.78)}Q${at(x, -h * 1.12)} ${at(x + w / 2, -h * 0.78)}L${at(x + w / 2, 0)}Z`,
    colour,
    { tone: 'soft' },
  ),
  mark(ellipse(x + w * 0.3, -h * 0.42, w * 0.06), '#d9b25a'),
]

export const glow = (x: number, y: number, radius: number, strength: number): DrawingLight => ({
  x,
  y,
  radius,
  colour: LAMP_LIGHT,
  strength,
})
