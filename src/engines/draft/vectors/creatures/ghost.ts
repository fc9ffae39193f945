import type { MouthId } from '../../spec'
import { mark, shape, type Drawing } from '../display-list'
import { blob, curve, ellipse, tube } from '../geometry'

/** Half axes of the mouth, cm. */
const LIPS: Readonly<Record<MouthId, readonly [number, number]>> = {
  talk: [8, 10],
  shout: [13, 16],
  whisper: [4, 5],
  closed: [7, 2],
}

/** A ghost of 140 cm; it floats. */
export const ghost = (spoken?: MouthId): Drawing => ({
  ops: [
    shape(
      blob([
        -44, -18, -58, -70, -40, -128, 0, -150, 42, -128, 58, -74, 46, -16, 34, -30, 20, -10, 4, -28, -12, -8,
        -26, -28,
      ]),
      '#e9ecf2',
      { tone: 'round', emissive: 0.45, opacity: 0.93 },
    ),
    mark(ellipse(-10, -104, 7, 10), '#2b2a3a'),
    mark(ellipse(22, -106, 6, 9), '#2b2a3a'),
    mark(ellipse(8, -80, ...LIPS[spoken ?? 'talk']), '#3b3448'),
    mark(ellipse(-24, -86, 8, 5), '#e6a7ad', { opacity: 0.6 }),
    mark(ellipse(36, -88, 6, 5), '#e6a7ad', { opacity: 0.6 }),
    shape(tube(curve([-48, -76], [-72, -74], [-74, -94]), [22, 16, 12]), '#e9ecf2', {
      tone: 'soft',
      emissive: 0.4,
    }),
    shape(tube(curve([50, -78], [72, -80], [76, -98]), [20, 15, 11]), '#dfe3ec', {
      tone: 'soft',
      emissive: 0.4,
    }),
  ],
  heads: [{ x: 2, y: -100, r: 44, mouth: { x: 8, y: -80 } }],
  height: 152,
  width: 140,
  foot: 90,
  lights: [{ x: 0, y: -80, radius: 190, colour: '#cfe0ff', strength: 0.25 }],
})
