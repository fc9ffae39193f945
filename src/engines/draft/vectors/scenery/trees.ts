import { lighten, mix, type Hex } from '../colour'
import { group, line, mark, shape, type Drawing, type Op } from '../display-list'
import { at, blob, curve, ellipse, smooth, tube, type Point } from '../geometry'
import { createRandom, type Random } from '../random'

export interface TreeLook {
  readonly leaf?: Hex
  readonly isSnowy?: boolean
  /** Any text: the same name grows the same tree. */
  readonly name: string
}

/** One skirt of a pine: a peak with a ragged, drooping hem. */
const skirt = (random: Random, top: number, hem: number, half: number): Point[] => {
  const points: Point[] = [
    [0, top],
    [0, top],
    [half * 0.3, top + (hem - top) * 0.42],
  ]
  const teeth = 4
  for (let i = 0; i <= teeth; i++) {
    const t = i / teeth
    const x = half * (1 - 2 * t)
    const droop = hem + Math.abs(1 - 2 * t) * (hem - top) * 0.1 + random.range(-6, 6)
    points.push([x, droop], [x, droop])
    if (i < teeth) points.push([x - half / teeth, droop - (hem - top) * random.range(0.1, 0.2)])
  }
  points.push([-half * 0.3, top + (hem - top) * 0.42])
  return points
}

const snowOnSkirt = (top: number, hem: number, half: number): string =>
  blob([
    0,
    top,
    0,
    top,
    half * 0.34,
    top + (hem - top) * 0.46,
    half * 0.72,
    hem - (hem - top) * 0.1,
    half * 0.4,
    hem - (hem - top) * 0.2,
    half * 0.12,
    hem - (hem - top) * 0.06,
    -half * 0.16,
    hem - (hem - top) * 0.26,
    -half * 0.5,
    hem - (hem - top) * 0.12,
    -half * 0.74,
    hem - (hem - top) * 0.14,
    -half * 0.34,
    top + (hem - top) * 0.46,
  ])

/** A spruce of about 500 cm. */
export const pine = ({ leaf = '#3f6e58', isSnowy = false, name }: TreeLook): Drawing => {
  const random = createRandom(`pine|${name}`)
  const height = random.range(450, 540)
  const tiers = 6
  const ops: Op[] = [shape(blob([-13, 0, -9, -90, 9, -90, 14, 0, 0, 4]), '#5a4038')]
  const lean = random.range(-8, 8)
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers
    const hem = -46 - (height - 46) * t * 0.88
    const top = Math.max(-height, hem - (height / tiers) * 1.75)
    const half = (124 * (1 - t) ** 0.86 + 20) * random.range(0.9, 1.08)
    const colour = mix(leaf, i % 2 ? '#2c5a55' : '#6d9360', 0.1 + t * 0.1)
    const tier: Op[] = [shape(smooth(skirt(random, top, hem, half)), colour, { tone: 'hard' })]
    if (isSnowy) tier.push(shape(snowOnSkirt(top, hem, half), '#f3f4f2', { tone: 'soft', outline: false }))
    ops.push(group(tier, { x: lean * t }))
  }
  return { ops, height, width: 230, foot: 60 }
}

const bumpyRound = (
  random: Random,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  bumps: number,
): string => {
  let d = ''
  const turn = random.range(0, 6)
  const points = Array.from({ length: bumps }, (_, i): Point => {
    const angle = turn + (i / bumps) * Math.PI * 2
    const k = random.range(0.9, 1.06)
    return [cx + Math.cos(angle) * rx * k, cy + Math.sin(angle) * ry * k]
  })
  points.forEach((p, i) => {
    const q = points[(i + 1) % bumps] ?? p
    const mx = (p[0] + q[0]) / 2 - cx
    const my = (p[1] + q[1]) / 2 - cy
    d += (i ? '' : 'M' + at(p[0], p[1])) + `Q${at(cx + mx * 1.34, cy + my * 1.34)} ${at(q[0], q[1])}`
  })
  return d + 'Z'
}

/** Small strokes that read as leaves, thicker on the lit side. */
const leafDabs = (random: Random, cx: number, cy: number, rx: number, ry: number, colour: Hex): Op[] =>
  Array.from({ length: 9 }, () => {
    const angle = random.range(0, Math.PI * 2)
    const k = Math.sqrt(random.next()) * 0.8
    const x = cx + Math.cos(angle) * rx * k
    const y = cy + Math.sin(angle) * ry * k
    const w = random.range(7, 15)
    return line(`M${at(x - w, y + 2)}q${at(w * 0.5, -w * 0.7)} ${at(w, -1)}t${at(w * 0.8, 1)}`, colour, 3.4, {
      opacity: 0.7,
    })
  })

/** A broad-leaved tree of about 450 cm. */
export const leafyTree = ({ leaf: summer = '#6f9a4f', isSnowy = false, name }: TreeLook): Drawing => {
  const leaf = isSnowy ? mix(summer, '#a9b8bf', 0.62) : summer
  const random = createRandom(`tree|${name}`)
  const bark = '#6a4a3a'
  const trunk = tube(
    curve([0, 6], [random.range(-18, 18), -90], [random.range(-14, 14), -250]),
    [52, 36, 26],
    [0, 1],
  )
  const ops: Op[] = [
    shape(trunk, bark),
    shape(blob([-44, 6, -22, -16, 0, -26, 22, -16, 46, 6, 0, 10]), bark, { tone: 'bottom' }),
    shape(tube(curve([0, -150], [-50, -190], [-84, -250]), [22, 12]), bark),
    shape(tube(curve([0, -170], [46, -200], [78, -262]), [20, 11]), bark),
  ]
  const lumps: readonly (readonly [number, number, number, number])[] = [
    [-92, -262, 88, 74],
    [94, -270, 90, 78],
    [0, -238, 104, 66],
    [-44, -348, 94, 84],
    [56, -352, 92, 82],
    [0, -300, 110, 84],
  ]
  lumps.forEach(([x, y, rx, ry], i) => {
    const colour = mix(leaf, i < 3 ? '#2f5a48' : '#d9d486', i < 3 ? 0.24 : 0.06)
    const jx = x + random.range(-10, 10)
    const jy = y + random.range(-12, 12)
    ops.push(shape(bumpyRound(random, jx, jy, rx, ry, 9), colour, { tone: 'round' }))
    ops.push(...leafDabs(random, jx, jy, rx, ry, i < 3 ? mix(colour, '#20413c', 0.4) : lighten(colour, 0.09)))
    if (isSnowy && i > 2)
      ops.push(
        shape(ellipse(jx - 8, jy - ry * 0.72, rx * 0.62, ry * 0.26), '#f3f4f2', {
          tone: 'soft',
          outline: false,
        }),
      )
  })
  return { ops, height: 440, width: 330, foot: 90 }
}

/** A birch: pale trunk with dark marks. */
export const birch = ({ leaf = '#9ab356', name }: TreeLook): Drawing => {
  const random = createRandom(`birch|${name}`)
  const ops: Op[] = [
    shape(
      tube(curve([0, 4], [random.range(-16, 16), -200], [random.range(-10, 10), -430]), [26, 18, 8], [0, 1]),
      '#e9e3d5',
    ),
  ]
  for (let i = 0; i < 11; i++) {
    const y = -20 - i * 33
    ops.push(mark(ellipse(random.range(-8, 6), y, random.range(3, 8), random.range(1.6, 3)), '#4a4248'))
  }
  for (let i = 0; i < 6; i++) {
    const x = random.range(-74, 74)
    const y = -250 - i * 36
    const r = random.range(48, 74) * (1 - i * 0.05)
    const colour = mix(leaf, i % 2 ? '#5a7a42' : '#e8d27c', 0.18)
    ops.push(shape(bumpyRound(random, x * (1 - i * 0.1), y, r, r * 0.74, 8), colour, { tone: 'round' }))
    ops.push(...leafDabs(random, x * (1 - i * 0.1), y, r, r * 0.74, lighten(colour, 0.08)))
  }
  return { ops, height: 500, width: 220, foot: 40 }
}

/** A round shrub of about 95 cm. */
export const bush = ({ leaf = '#5d8a52', isSnowy = false, name }: TreeLook): Drawing => {
  const random = createRandom(`bush|${name}`)
  const ops: Op[] = []
  for (const [x, y, r] of [
    [-46, -34, 46],
    [48, -32, 44],
    [0, -52, 56],
  ] as const) {
    const colour = mix(leaf, '#2f5a48', x === 0 ? 0 : 0.2)
    ops.push(shape(bumpyRound(random, x, y, r, r * 0.82, 9), colour, { tone: 'round' }))
    ops.push(...leafDabs(random, x, y, r * 0.9, r * 0.7, lighten(colour, 0.08)))
  }
  if (isSnowy) ops.push(shape(ellipse(-6, -92, 44, 15), '#f3f4f2', { tone: 'soft', outline: false }))
  return { ops, height: 100, width: 180, foot: 150 }
}

/** A palm of about 420 cm. */
export const palm = ({ leaf = '#5b9160', name }: TreeLook): Drawing => {
  const random = createRandom(`palm|${name}`)
  const trunk = curve([-30, 4], [-26, -210], [34, -360], 9)
  const ops: Op[] = [shape(tube(trunk, [40, 26, 22], [0, 1]), '#a37f5c')]
  for (const [x, y] of trunk.slice(1)) ops.push(line(`M${at(x - 12, y + 4)}q12 7 24 0`, '#7c5c45', 2.6))
  for (let i = 0; i < 8; i++) {
    const angle = (i / 8) * Math.PI * 2 + 0.3
    const x = Math.cos(angle) * random.range(120, 160)
    const y = Math.sin(angle) * 46 + 66
    const colour = mix(leaf, Math.sin(angle) < 0 ? '#2c5a55' : '#b7c06a', 0.24)
    ops.push(shape(tube(curve([34, -362], [34 + x * 0.56, -424], [34 + x, -362 + y]), [14, 38, 3]), colour))
  }
  ops.push(
    shape(ellipse(26, -350, 13), '#7a553c', { tone: 'round' }),
    shape(ellipse(46, -346, 12), '#6b4a38', { tone: 'round' }),
  )
  return { ops, height: 430, width: 300, foot: 46 }
}
