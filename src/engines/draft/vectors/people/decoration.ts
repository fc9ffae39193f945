import { lighten, mix, type Hex } from '../colour'
import { line, mark, type Op } from '../display-list'
import { at, ellipse, polygon, smooth, type Point } from '../geometry'
import type { Look } from './look'
import type { Skeleton } from './skeleton'

const openFront = (k: Skeleton, look: Look, cloth: Hex): Op[] => {
  const c = (u: number, s: number): Point => k.trunk(u, k.shoulderHalf * 0.3 + s)
  const sh = k.shoulderHalf
  const inner = look.top === 'suit' ? '#f0e8d8' : look.accent
  return [
    mark(polygon([c(1.04, -sh * 0.34), c(0.5, 0), c(1.04, sh * 0.34)]), inner),
    mark(
      polygon([c(1.05, -sh * 0.38), c(0.8, -sh * 0.5), c(0.72, -sh * 0.28), c(0.48, 0)]),
      mix(cloth, '#120b1e', 0.18),
    ),
    mark(
      polygon([c(1.05, sh * 0.38), c(0.8, sh * 0.5), c(0.72, sh * 0.28), c(0.48, 0)]),
      mix(cloth, '#120b1e', 0.1),
    ),
  ]
}

export const decoration = (k: Skeleton, look: Look): Op[] => {
  const H = k.height
  const cloth = look.topColour
  const c = (u: number, s = 0): Point => k.trunk(u, k.shoulderHalf * 0.3 + s)
  const dark = mix(cloth, '#120b1e', 0.32)
  const buttons = (from: number, count: number): Op[] =>
    Array.from({ length: count }, (_, i) =>
      mark(
        ellipse(...c(from - i * 0.19, H * 0.014), H * 0.0075),
        look.top === 'suit' || look.accent !== '#efe6d4' ? look.accent : mix(cloth, '#fff2d8', 0.6),
      ),
    )
  switch (look.top) {
    case 'coat':
    case 'suit':
      return [
        ...openFront(k, look, cloth),
        line(`M${at(...c(0.48))}L${at(...c(-0.1))}`, dark, H * 0.006),
        ...buttons(0.4, look.top === 'coat' ? 3 : 2),
      ]
    case 'shirt':
      return [line(`M${at(...c(1))}L${at(...c(-0.1))}`, dark, H * 0.006), ...buttons(0.82, 4)]
    case 'sweater':
      return [
        mark(
          polygon([
            k.trunk(0.02, -k.shoulderHalf * 1.3),
            k.trunk(0.02, k.shoulderHalf * 1.3),
            k.trunk(-0.12, k.shoulderHalf * 1.3),
            k.trunk(-0.12, -k.shoulderHalf * 1.3),
          ]),
          mix(cloth, '#120b1e', 0.16),
        ),
      ]
    case 'armour':
      return [
        line(`M${at(...c(0.98))}L${at(...c(0.1))}`, lighten(cloth, 0.14), H * 0.012),
        line(
          `M${at(...k.trunk(0.3, -k.shoulderHalf * 1.2))}Q${at(...c(0.22))} ${at(...k.trunk(0.3, k.shoulderHalf * 1.2))}`,
          mix(cloth, '#120b1e', 0.4),
          H * 0.018,
        ),
      ]
    case 'robe':
    case 'dress':
      return [
        line(
          `M${at(...k.trunk(0.2, -k.shoulderHalf * 1.2))}Q${at(...k.trunk(0.15, 0))} ${at(...k.trunk(0.2, k.shoulderHalf * 1.2))}`,
          look.accent === '#efe6d4' ? mix(cloth, '#ffffff', 0.5) : look.accent,
          H * 0.018,
        ),
      ]
    default:
      return [
        line(
          `M${at(...k.trunk(1.0, -k.shoulderHalf * 0.42))}Q${at(...c(0.9))} ${at(...k.trunk(1.0, k.shoulderHalf * 0.5))}`,
          mix(cloth, '#ffffff', 0.4),
          H * 0.014,
        ),
      ]
  }
}

export const apron = (k: Skeleton, colour: Hex): Op => {
  const c = (u: number, s: number): Point => k.trunk(u, k.shoulderHalf * 0.2 + s)
  const w = k.hipHalf
  return mark(
    smooth(
      [
        c(0.84, -w * 0.5),
        c(0.84, w * 0.6),
        c(0.4, w),
        c(-0.34, w * 1.1),
        c(-0.34, -w * 0.9),
        c(0.4, -w * 0.8),
      ],
      true,
      0.3,
    ),
    colour,
    { tone: 'soft' },
  )
}
