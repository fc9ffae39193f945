import { lighten, mix } from '../../vectors/colour'
import { group, line, mark, shape, type Op } from '../../vectors/display-list'
import { at, box, ellipse, polygon } from '../../vectors/geometry'
import { BLEED, ridgePath } from '../../vectors/scenery/terrain'
import type { Scenery, Stage } from '../stage'

const skyThroughWindow = (stage: Stage, x: number, y: number, w: number, h: number): Op[] => {
  const { light } = stage
  const random = stage.random('window')
  const frame = '#efe4cf'
  return [
    mark(box(x - 14, y - 14, w + 28, h + 28, 3), frame, { tone: 'side' }),
    {
      kind: 'gradient',
      x,
      y,
      width: w,
      height: h,
      stops: light.sky.map((colour, i) => ({ at: i / 2, colour })),
    },
    ...(light.stars > 0
      ? Array.from({ length: 14 }, () =>
          mark(
            ellipse(x + random.range(8, w - 8), y + random.range(8, h * 0.7), random.range(1, 2.2)),
            '#f6f1dc',
            { emissive: 1 },
          ),
        )
      : []),
    ...(light.moon ? [mark(ellipse(x + w * 0.68, y + h * 0.26, 24), light.moon, { emissive: 1 })] : []),
    group(
      [
        mark(ridgePath(random, w * 2, y + h * 0.82, 12, 4, y + h + 20), light.isLit ? '#23345a' : '#7f9f86', {
          emissive: 1,
        }),
      ],
      { clip: box(x, y, w, h) },
    ),
    ...(stage.spec.weather === 'snow' || stage.spec.weather === 'rain'
      ? Array.from({ length: 30 }, () =>
          mark(
            ellipse(
              x + random.range(4, w - 4),
              y + random.range(4, h - 4),
              stage.spec.weather === 'rain' ? 0.8 : 2.4,
              stage.spec.weather === 'rain' ? 7 : 2.4,
            ),
            '#eef2f6',
            { emissive: 0.9, opacity: 0.8 },
          ),
        )
      : []),
    line(`M${at(x + w / 2, y)}v${h}M${at(x, y + h * 0.45)}h${w}`, frame, 9),
    mark(box(x - 26, y + h + 12, w + 52, 16, 3), lighten(frame, -0.06)),
  ]
}

/** A rug on the boards, in the colour it was named in. */
const rug = (stage: Stage): Op[] => {
  const { width, spec } = stage
  const colour = spec.things.find((t) => t.id === 'rug')?.colour ?? '#a9584c'
  const trim = spec.things.some((t) => t.id === 'rug' && t.colour) ? lighten(colour, 0.2) : '#dcbd8c'
  const x = width * 0.48
  return [
    shape(ellipse(x, 860, Math.min(width * 0.36, 420), 92), colour, { tone: 'soft' }),
    mark(ellipse(x, 860, Math.min(width * 0.31, 362), 74), trim),
    mark(ellipse(x, 860, Math.min(width * 0.28, 330), 64), colour),
    mark(ellipse(x, 860, Math.min(width * 0.15, 176), 32), mix(colour, trim, 0.7)),
  ]
}

/** A living room: papered wall, window on the true sky, shelf, pictures, boards, rug, floor lamp. */
export const room = (stage: Stage): Scenery => {
  const { width, horizon, light, spec } = stage
  const isWanted = (id: string): boolean => !spec.absent?.includes(id)
  const wall = '#c9b08a'
  const random = stage.random('wallpaper')
  const stripes = Array.from({ length: Math.ceil(width / 46) + 2 }, (_, i) =>
    mark(box(i * 46 - 20, -20, 20, horizon + 30), lighten(wall, 0.022)),
  )
  const boards = Array.from({ length: 19 }, (_, i) => {
    const x = width / 2 + (i - 9) * 56
    return line(`M${at(x, horizon)}L${at(width / 2 + (i - 9) * 250, 1012)}`, '#6d452e', 2.4, { opacity: 0.5 })
  })
  const wx = width * 0.12
  const ww = Math.min(230, width * 0.24)
  const curtain = (x: number, s: number): Op =>
    shape(
      `M${at(x, horizon - 440)}L${at(x + s * 84, horizon - 440)}C${at(x + s * 70, horizon - 300)} ${at(x + s * 26, horizon - 250)} ${at(x + s * 34, horizon - 60)}L${at(x - s * 26, horizon - 60)}C${at(x - s * 8, horizon - 250)} ${at(x - s * 14, horizon - 340)} ${at(x, horizon - 440)}Z`,
      '#9c4a44',
      { tone: 'side' },
    )
  const picture = (x: number, y: number, w: number, h: number, a: string, b: string): Op[] => [
    shape(box(x, y, w, h, 2), '#6b4632'),
    mark(box(x + 9, y + 9, w - 18, h - 18), a),
    group(
      [
        mark(ellipse(x + w * 0.46, y + h * 0.86, w * 0.4, h * 0.34), b),
        mark(ellipse(x + w * 0.7, y + h * 0.34, 11), '#f0d9a0'),
      ],
      { clip: box(x + 9, y + 9, w - 18, h - 18) },
    ),
  ]
  const shelfX = width * 0.64
  const shelf: Op[] = [
    shape(box(shelfX, horizon - 330, 210, 250, 3), '#6f4a34'),
    mark(box(shelfX + 9, horizon - 321, 192, 110), '#4a2f26'),
    mark(box(shelfX + 9, horizon - 203, 192, 114), '#4a2f26'),
  ]
  for (const y of [horizon - 211, horizon - 89])
    for (let x = shelfX + 13; x < shelfX + 186;) {
      const w = random.range(10, 20)
      const h = random.range(66, 98)
      shelf.push(
        mark(
          box(x, y - h, w, h, 1),
          random.pick(['#a9543e', '#3f6f6a', '#41597a', '#c9983f', '#7a5a86', '#d8c6a4']),
          { tone: 'side' },
        ),
      )
      x += w + (random.next() < 0.15 ? 12 : 1.5)
    }
  const lampX = width * 0.92
  const lampY = horizon - 250
  const lamp: Op[] = [
    mark(ellipse(lampX, horizon + 54, 50, 10), light.shade, { opacity: 0.35, raw: true }),
    shape(box(lampX - 4, lampY + 50, 8, 250), '#4a3530'),
    shape(ellipse(lampX, horizon + 50, 34, 8), '#4a3530', { tone: 'bottom' }),
    shape(
      polygon([
        [lampX - 36, lampY - 44],
        [lampX + 36, lampY - 44],
        [lampX + 62, lampY + 60],
        [lampX - 62, lampY + 60],
      ]),
      light.isLit ? '#ffe6b0' : '#e3d4b4',
      { tone: light.isLit ? 'none' : 'side', emissive: light.isLit ? 1 : 0 },
    ),
  ]
  return {
    back: [
      shape(box(-BLEED, -BLEED, width + 2 * BLEED, horizon + BLEED), wall, { tone: 'none', outline: false }),
      ...stripes,
      {
        kind: 'gradient',
        x: -BLEED,
        y: -10,
        width: width + 2 * BLEED,
        height: horizon + 10,
        stops: [
          { at: 0, colour: light.shade, opacity: 0.4 },
          { at: 0.6, colour: light.shade, opacity: 0 },
        ],
      },
      mark(box(-BLEED, horizon - 20, width + 2 * BLEED, 22), '#e8dcc4', { tone: 'top' }),
      shape(box(-BLEED, horizon, width + 2 * BLEED, 700), '#9c6b48', { tone: 'hill', outline: false }),
      ...boards,
      {
        kind: 'gradient',
        x: -BLEED,
        y: horizon,
        width: width + 2 * BLEED,
        height: 60,
        stops: [
          { at: 0, colour: light.shade, opacity: 0.34 },
          { at: 1, colour: light.shade, opacity: 0 },
        ],
      },
      ...(isWanted('window')
        ? [
            ...skyThroughWindow(stage, wx, horizon - 410, ww, 270),
            mark(box(wx - 60, horizon - 450, ww + 120, 12, 5), '#5b3d2e'),
            curtain(wx - 40, 1),
            curtain(wx + ww + 40, -1),
          ]
        : []),
      ...picture(width * 0.45, horizon - 370, 130, 104, '#7f9f9a', '#c98a5a'),
      ...(width > 700 && isWanted('bookshelf') ? shelf : []),
      ...lamp,
      ...(isWanted('rug') ? rug(stage) : []),
    ],
    front: [],
    pools: light.isLit
      ? [
          { x: lampX, y: lampY, radius: 620, colour: '#ffca7a', strength: 0.62 },
          { x: lampX, y: lampY + 20, radius: 190, colour: '#ffe2a8', strength: 0.5 },
        ]
      : [{ x: wx + ww / 2, y: horizon - 280, radius: 620, colour: '#fff4dc', strength: 0.45 }],
  }
}
