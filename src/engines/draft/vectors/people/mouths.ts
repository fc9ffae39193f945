import type { Hex } from '../colour'
import { group, line, mark, type Op } from '../display-list'
import { at, blob, ellipse } from '../geometry'
import type { MouthId } from '../../spec'

export type MouthKind = 'soft' | 'grin' | 'frown' | 'flat' | 'o' | 'wavy'

const INSIDE = '#6a1f2c'
const TONGUE = '#e0736f'
const TEETH = '#fbf4e6'

const restingMouth = (R: number, kind: MouthKind, ink: Hex): Op[] => {
  const x = 0.27 * R
  const y = 0.55 * R
  const w = 0.24 * R
  switch (kind) {
    case 'grin': {
      const d = `M${at(x - w, y - w * 0.2)}Q${at(x, y + w * 0.12)} ${at(x + w, y - w * 0.24)}Q${at(x + w * 0.7, y + w * 0.95)} ${at(x, y + w * 0.9)}Q${at(x - w * 0.8, y + w * 0.86)} ${at(x - w, y - w * 0.2)}Z`
      return [
        mark(d, '#6a1f2c'),
        group([mark(ellipse(x, y + w * 0.92, w * 0.6, w * 0.34), '#e0736f')], { clip: d }),
      ]
    }
    case 'o':
      return [mark(ellipse(x + w * 0.1, y + w * 0.2, w * 0.42, w * 0.56), '#6a1f2c')]
    case 'frown':
      return [
        line(
          `M${at(x - w * 0.7, y + w * 0.3)}Q${at(x, y - w * 0.45)} ${at(x + w * 0.7, y + w * 0.26)}`,
          ink,
          R * 0.065,
        ),
      ]
    case 'wavy':
      return [
        line(
          `M${at(x - w * 0.8, y + w * 0.1)}q${at(w * 0.4, -w * 0.4)} ${at(w * 0.8, 0)}t${at(w * 0.8, 0)}`,
          ink,
          R * 0.065,
        ),
      ]
    case 'flat':
      return [line(`M${at(x - w * 0.75, y + w * 0.1)}L${at(x + w * 0.7, y)}`, ink, R * 0.07)]
    default:
      return [
        line(
          `M${at(x - w * 0.75, y - w * 0.06)}Q${at(x + w * 0.04, y + w * 0.62)} ${at(x + w * 0.75, y - w * 0.14)}`,
          ink,
          R * 0.065,
        ),
      ]
  }
}

/** Mid-word: open, round below, the tongue to be seen. */
const talking = (R: number): Op[] => {
  const d = blob([0.06, 0.5, 0.28, 0.46, 0.52, 0.49, 0.47, 0.66, 0.3, 0.74, 0.13, 0.67], R, 0.6)
  return [mark(d, INSIDE), group([mark(ellipse(0.31 * R, 0.74 * R, 0.15 * R, 0.1 * R), TONGUE)], { clip: d })]
}

/** Wide open with the upper teeth. */
const shouting = (R: number): Op[] => {
  const d = blob(
    [-0.02, 0.42, 0.28, 0.36, 0.58, 0.41, 0.56, 0.64, 0.45, 0.84, 0.28, 0.88, 0.1, 0.83, 0.0, 0.64],
    R,
    0.6,
  )
  return [
    mark(d, INSIDE),
    group(
      [
        mark(blob([-0.1, 0.3, 0.66, 0.3, 0.62, 0.47, 0.28, 0.46, -0.06, 0.48], R, 0.3), TEETH),
        mark(ellipse(0.29 * R, 0.88 * R, 0.2 * R, 0.14 * R), TONGUE),
      ],
      { clip: d },
    ),
  ]
}

/** What speaks wins over what is felt; a closed mouth keeps the feeling's line where that has one. */
export const mouthOps = (R: number, kind: MouthKind, ink: Hex, spoken?: MouthId): Op[] => {
  switch (spoken) {
    case 'talk':
      return talking(R)
    case 'shout':
      return shouting(R)
    case 'whisper':
      return [mark(ellipse(0.29 * R, 0.58 * R, 0.075 * R, 0.09 * R), INSIDE)]
    case 'closed':
      return restingMouth(R, kind === 'grin' ? 'soft' : kind === 'o' ? 'flat' : kind, ink)
    default:
      return restingMouth(R, kind, ink)
  }
}
