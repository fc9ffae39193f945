import { tail } from './tails'
import { hindLeg, foreLeg } from './legs'
import { neckAndMane, head, headOfAnimal } from './heads'
import { coat, wool, spines } from './coats'
import { group, shape, type Drawing } from '../display-list'
import { blob, type Point } from '../geometry'
import type { Build } from './build'
import type { BreedId } from './data/breeds'
import { SWING } from './stances'

export const upright = (
  b: Build,
  id: BreedId,
  stance: 'stand' | 'walk' | 'run',
  isAsleep: boolean,
): Drawing => {
  const { breed, H, L } = b
  const leg = H * breed.leg
  const top = -H * (breed.leg + breed.girth)
  const body = blob([
    -L * 0.52,
    top + H * breed.girth * 0.34,
    -L * 0.44,
    top + H * breed.girth * 0.06,
    -L * 0.2,
    top,
    L * 0.1,
    top + H * 0.035,
    L * 0.36,
    top - H * 0.02,
    L * 0.5,
    top + H * breed.girth * 0.3,
    L * 0.5,
    -leg - H * breed.girth * 0.28,
    L * 0.36,
    -leg,
    0,
    -leg - H * 0.02,
    -L * 0.26,
    -leg - H * breed.girth * 0.16,
    -L * 0.46,
    -leg - H * breed.girth * 0.2,
  ])
  const [s1, s2, s3, s4] = SWING[stance]
  const headAt: Point = [
    L * 0.38 + breed.neck[0] * H,
    top - breed.neck[1] * H + (stance === 'run' ? H * 0.1 : 0),
  ]
  const R = breed.head * H
  const place = { x: headAt[0], y: headAt[1], rotate: breed.headKind === 'profile' ? 34 : 0 }
  const w1 = R * (breed.headKind === 'face' ? 1.2 : 1.5)
  const ops = [
    ...tail(b, [-L * 0.49, top + H * breed.girth * 0.18], false),
    ...hindLeg(b, s4, true),
    ...foreLeg(b, s2, true),
    ...(breed.isWoolly ? wool(b) : [shape(body, b.fur, { tone: 'bottom' }), ...coat(b, body, top, false)]),
    ...hindLeg(b, s3, false),
    ...foreLeg(b, s1, false),
    ...(breed.hasSpines ? spines(b) : []),
    ...neckAndMane(b, [L * 0.36, top + H * breed.girth * 0.32], headAt, H * breed.girth * 0.78, w1),
    group(head(b, id, isAsleep), place),
  ]
  return {
    ops: stance === 'run' ? [group(ops, { y: -H * 0.08, rotate: -3 })] : ops,
    height: -headAt[1] + R * 1.3,
    width: L + H * 0.7,
    seat: { height: -top * 0.97, width: L * 0.3 },
    foot: L * 0.92,
    heads: [headOfAnimal(b, stance === 'run' ? { ...place, y: place.y - H * 0.08 } : place)],
  }
}
