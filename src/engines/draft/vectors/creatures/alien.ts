import type { MouthId } from '../../spec'
import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing } from '../display-list'
import { blob, ellipse, limb, tube } from '../geometry'

/** Half axes of the open mouth, cm. */
const LIPS: Readonly<Record<MouthId, readonly [number, number]>> = {
  talk: [5, 4],
  shout: [8, 6],
  whisper: [2.5, 2.5],
  closed: [0, 0],
}

/** An alien of 130 cm with big dark eyes. */
export const alien = (colour: Hex | null, isWaving: boolean, spoken?: MouthId): Drawing => {
  const skin = colour ?? '#8fb878'
  const suit = '#7a7f9a'
  const far = mix(suit, '#1f1633', 0.2)
  return {
    ops: [
      shape(limb([17, -66], [34, -52], isWaving ? [44, -86] : [32, -34], [11, 9, 8]), far),
      shape(ellipse(isWaving ? 45 : 32, isWaving ? -90 : -30, 7), mix(skin, '#1f1633', 0.15), {
        tone: 'round',
      }),
      shape(
        tube(
          [
            [9, -34],
            [11, -8],
          ],
          [14, 11],
        ),
        far,
      ),
      shape(
        tube(
          [
            [-9, -34],
            [-10, -8],
          ],
          [14, 11],
        ),
        suit,
      ),
      shape(blob([-17, -9, -4, -10, 2, -2, 0, 0, -18, 0]), '#3a3d4a', { tone: 'bottom' }),
      shape(blob([4, -9, 16, -10, 23, -2, 22, 0, 3, 0]), '#33364a', { tone: 'bottom' }),
      shape(blob([-19, -72, 0, -77, 20, -72, 22, -46, 14, -28, -13, -28, -21, -46]), suit, { tone: 'side' }),
      mark(ellipse(3, -54, 8), '#e0b04a', { tone: 'none' }),
      shape(
        tube(
          [
            [0, -74],
            [1, -82],
          ],
          [11, 10],
        ),
        skin,
        { tone: 'none' },
      ),
      line('M-12 -128Q-22 -146 -26 -150M16 -129Q26 -146 30 -148', skin, 3),
      shape(ellipse(-27, -152, 4.6), lighten(skin, 0.1), { tone: 'round' }),
      shape(ellipse(31, -150, 4.6), lighten(skin, 0.1), { tone: 'round' }),
      shape(
        blob([0, -134, 26, -126, 36, -106, 26, -88, 6, -77, -6, -77, -27, -88, -37, -108, -27, -127], 1, 0.6),
        skin,
        { tone: 'round' },
      ),
      mark(blob([-16, -112, -4, -106, -4, -96, -14, -94, -22, -104], 1, 0.6), '#1e1a2a'),
      mark(blob([14, -106, 26, -112, 30, -103, 22, -94, 13, -97], 1, 0.6), '#1e1a2a'),
      mark(ellipse(-14, -106, 2.6), '#f4f4fa'),
      mark(ellipse(21, -106, 2.4), '#f4f4fa'),
      spoken && spoken !== 'closed'
        ? mark(ellipse(6, -85, ...LIPS[spoken]), '#4a1f2c')
        : line('M0 -86q6 5 12 0', mix(skin, '#1c1420', 0.7), 2),
      shape(limb([-18, -66], [-28, -50], [-26, -34], [12, 10, 8]), suit),
      shape(ellipse(-26, -30, 7), skin, { tone: 'round' }),
    ],
    heads: [{ x: 0, y: -106, r: 31, mouth: { x: 6, y: -84 } }],
    height: 154,
    width: 92,
    foot: 50,
  }
}
