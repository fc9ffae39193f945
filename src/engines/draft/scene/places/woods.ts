import { mix } from '../../vectors/colour'
import { group, mark, shape, type Op } from '../../vectors/display-list'
import { at, blob, ellipse, round } from '../../vectors/geometry'
import { birch, bush, leafyTree, pine } from '../../vectors/scenery/trees'
import { field, mist, nearGrass, stone, treeline, windingPath } from '../../vectors/scenery/terrain'
import { put, type Scenery, type Stage } from '../stage'

/** A dark trunk with a bough across the upper corner: the near plane of a wood. */
const nearTrunk = (stage: Stage, isRight: boolean): Op[] => {
  const { width } = stage
  const random = stage.random(isRight ? 'near right' : 'near left')
  const w = Math.min(width * 0.115, 150)
  const x = (share: number): number => (isRight ? width + 30 - (share * w + 30) * 1 : share * w)
  const trunk = `M${at(x(-0.6), -30)}L${at(x(0.62), -30)}C${at(x(0.34), 300)} ${at(x(0.5), 700)} ${at(x(1.05), 1020)}L${at(x(-0.6), 1020)}Z`
  const bark = Array.from({ length: 6 }, () => {
    const bx = x(random.range(0.04, 0.4))
    const y = random.range(80, 900)
    return mark(`M${at(bx, y)}q5 40 -2 ${round(random.range(60, 120))}q-5 -50 2 -90Z`, '#4a4a48', {
      opacity: 0.4,
    })
  })
  const leaves: Op[] = []
  for (let i = 0; i < 16; i++) {
    const t = i / 15
    const lx = isRight ? width - t * width * 0.3 : t * width * 0.3
    const r = random.range(34, 66) * (1 - t * 0.45)
    leaves.push(
      mark(
        blob([
          lx - r,
          10,
          lx - r * 0.7,
          r * 0.7,
          lx - r * 0.1,
          r * 1.05 - t * 20,
          lx + r * 0.6,
          r * 0.62,
          lx + r,
          -10,
          lx,
          -40,
        ]),
        '#20363a',
      ),
    )
  }
  return [shape(trunk, '#333338', { outline: false }), ...bark, ...leaves]
}

const TREES = [
  [0.36, 0.1],
  [0.62, 0.11],
  [0.2, 0.2],
  [0.76, 0.2],
  [0.87, 0.34],
  [0.06, 0.42],
  [0.985, 0.52],
] as const

/** Trees from far to near on both sides, with a clearing in the middle. */
const standingTrees = (
  stage: Stage,
  grow: (name: string, t: number) => ReturnType<typeof pine>,
  size: number,
): Op[] => {
  const { width, horizon } = stage
  const ops: Op[] = []
  const wide = Math.max(1, Math.round(width / 1100))
  for (const [x, t] of TREES)
    for (let k = 0; k < wide; k++) {
      const random = stage.random(`tree ${x} ${k}`)
      const share = (x + k) / wide
      if (wide > 1 && k > 0 && k < wide - 1 && t > 0.3) continue
      const px = width * share + random.range(-18, 18)
      const y = horizon + 22 + t * 190
      const scale = (0.5 + t * 1.7) * size
      const shadow = mark(ellipse(px + 20, y + 2, 70 * scale, 9 + t * 14), stage.light.shade, {
        opacity: 0.34,
        raw: true,
      })
      ops.push(
        group([shadow, put(grow(`${stage.spec.place}${x}${k}${random.int(9999)}`, t), px, y, scale)], {
          depth: Math.max(0, 0.46 - t * 0.85),
        }),
      )
    }
  return ops
}

const fallenLeaves = (stage: Stage): Op[] => {
  const random = stage.random('leaves')
  return Array.from({ length: Math.round(stage.width / 16) }, () => {
    const t = random.next()
    const x = random.range(0, stage.width)
    const y = stage.horizon + 40 + t * 400
    const r = 3 + t * 8
    return mark(
      blob([x - r, y, x, y - r * 0.6, x + r, y - r * 0.1, x, y + r * 0.5]),
      random.pick(['#c9602f', '#e0a13c', '#a9452f']),
    )
  })
}

/** A wood with a path through it: spruce in summer and snow, broad-leaved and birch in autumn. */
export const forest = (stage: Stage): Scenery => {
  const { width, horizon, isSnowy, isAutumn, light } = stage
  const ground = isSnowy ? '#e9eef1' : isAutumn ? '#bd9a55' : '#7f9a5a'
  const dark = isSnowy ? '#a9bccb' : isAutumn ? '#7d5236' : '#36594a'
  const far = isAutumn ? '#c48b50' : '#6c9686'
  const kind = isAutumn ? 'leafy' : 'pine'
  const rows: Op[] = [
    group([mark(treeline(stage.random('far wood'), width, horizon + 8, 380, kind), far)], { depth: 0.9 }),
    mist(width, horizon - 60, 300, light.fog, 0.55),
    group(
      [mark(treeline(stage.random('mid wood'), width, horizon + 12, 270, kind), mix(far, '#2f5a52', 0.36))],
      { depth: 0.6 },
    ),
    mist(width, horizon - 10, 190, light.fog, 0.5),
  ]
  const grow = (name: string, t: number): ReturnType<typeof pine> => {
    if (!isAutumn) return pine({ name, isSnowy, leaf: mix('#3b6b57', '#55805a', t) })
    return t > 0.3
      ? birch({ name, leaf: '#dba43f' })
      : leafyTree({ name, leaf: t > 0.15 ? '#c56a35' : '#d09a45' })
  }
  const random = stage.random('floor')
  const floor: Op[] = Array.from({ length: 5 }, (_, i) =>
    stone(
      random,
      width * [0.12, 0.68, 0.93, 0.3, 0.8][i]!,
      horizon + [150, 96, 300, 320, 240][i]!,
      random.range(26, 60),
      isSnowy ? '#c8d0d6' : '#8d8f88',
    ),
  )
  return {
    back: [
      ...rows,
      ...field({
        random: stage.random('field'),
        width,
        horizon,
        colour: ground,
        dark,
        tufts: isSnowy ? 8 : 30,
      }),
      ...windingPath(width, horizon, isSnowy ? '#d3dce3' : '#c7ab83', 0.53, 0.43),
      ...standingTrees(stage, grow, 1),
      ...floor,
      ...(isAutumn ? fallenLeaves(stage) : []),
    ],
    front: [
      ...nearTrunk(stage, false),
      ...(isSnowy ? [] : nearGrass(stage.random('near grass'), width, isAutumn ? '#6b4a34' : '#2d4f42')),
    ],
    pools: [],
  }
}

/** Mown grass, big trees, a bench and a lamp are put by the composer. */
export const park = (stage: Stage): Scenery => {
  const { width, horizon, isSnowy, isAutumn, light } = stage
  const leaf = isAutumn ? '#cc7a3a' : '#6f9a50'
  return {
    back: [
      group(
        [
          mark(
            treeline(stage.random('far'), width, horizon + 8, 190, 'leafy'),
            isAutumn ? '#c08a52' : '#6f9a66',
          ),
        ],
        { depth: 0.75 },
      ),
      mist(width, horizon - 20, 160, light.fog, 0.5),
      ...field({
        random: stage.random('field'),
        width,
        horizon,
        colour: isSnowy ? '#e9eef1' : '#90b266',
        dark: isSnowy ? '#a9bccb' : '#4a7a52',
      }),
      ...windingPath(width, horizon, isSnowy ? '#d3dce3' : '#dcc59d', 0.5, 0.46),
      group([put(leafyTree({ name: 'p1', leaf, isSnowy }), width * 0.09, horizon + 80, 1.05)], {
        depth: 0.04,
      }),
      group(
        [
          put(
            leafyTree({ name: 'p2', leaf: mix(leaf, '#a9b65c', 0.4), isSnowy }),
            width * 0.9,
            horizon + 40,
            0.66,
          ),
        ],
        { depth: 0.18 },
      ),
      put(bush({ name: 'p3', isSnowy }), width * 0.96, horizon + 130, 1),
      put(bush({ name: 'p4', isSnowy }), width * 0.3, horizon + 36, 0.5, { depth: 0.2 }),
      ...(isAutumn ? fallenLeaves(stage) : []),
    ],
    front: isSnowy ? [] : nearGrass(stage.random('near grass'), width, '#3f6b45'),
    pools: [],
  }
}
