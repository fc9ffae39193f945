import { mix } from '../colour'
import { group, line, shape, type Op } from '../display-list'
import { at, smooth } from '../geometry'
import { decoration, apron } from './decoration'
import type { Look } from './look'
import type { Skeleton } from './skeleton'
import { HEMS, skirt } from './skirts'

const torso = (k: Skeleton, look: Look): string => {
  const sh = k.shoulderHalf * 0.9 + k.height * 0.006
  const hip = Math.max(k.hipHalf, k.height * 0.052 * k.girth) * 1.08
  const waist = (look.sex === 'f' && look.age === 'adult' ? 0.82 : 1) * Math.max(hip * 0.94, sh * 0.74)
  const belly = look.age === 'old' && look.sex === 'm' ? hip * 0.16 : 0
  const t = k.trunk
  return smooth(
    [
      t(1.03, -sh * 0.34),
      t(0.985, -sh * 0.8),
      t(0.84, -sh),
      t(0.6, -sh * 0.9),
      t(0.34, -waist),
      t(0, -hip),
      t(-0.09, -hip),
      t(-0.09, -hip),
      t(-0.11, 0),
      t(-0.09, hip),
      t(-0.09, hip),
      t(0.02, hip + belly * 0.6),
      t(0.34, waist + belly),
      t(0.6, sh * 0.94 + belly * 0.4),
      t(0.84, sh),
      t(0.985, sh * 0.82),
      t(1.03, sh * 0.36),
    ],
    true,
    0.5,
  )
}

/** Everything on the body between neck and hem. */
export const trunkOps = (k: Skeleton, look: Look): Op[] => {
  const outline = torso(k, look)
  const hem = HEMS[look.top]
  const ops: Op[] = []
  if (look.bottom === 'skirt' && !hem) ops.push(shape(skirt(k, 0.42, 1.5), look.bottomColour))
  if (hem) {
    const tails = skirt(k, hem, look.top === 'robe' ? 1.9 : look.top === 'dress' ? 1.7 : 1.2)
    ops.push(shape(tails, look.topColour))
    if (look.top === 'coat')
      ops.push(
        line(
          `M${at(...k.trunk(0, k.shoulderHalf * 0.3))}L${at((k.nearLeg.knee[0] + k.farLeg.knee[0]) / 2 + k.shoulderHalf * 0.2, -k.legLength * 0.68)}`,
          mix(look.topColour, '#120b1e', 0.32),
          k.height * 0.006,
        ),
      )
  }
  ops.push(shape(outline, look.topColour), group(decoration(k, look), { clip: outline }))
  if (look.apron) ops.push(apron(k, look.apron))
  return ops
}
