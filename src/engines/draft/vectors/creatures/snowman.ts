import type { MouthId } from '../../spec'
import { line, mark, shape, type Drawing } from '../display-list'
import { blob, box, ellipse, polygon } from '../geometry'

/** Half axes of the open mouth, cm. */
const LIPS: Readonly<Record<MouthId, readonly [number, number]>> = {
  talk: [6, 4],
  shout: [9, 7],
  whisper: [3, 3],
  closed: [0, 0],
}

/** A snowman of 165 cm. */
export const snowman = (spoken?: MouthId): Drawing => ({
  ops: [
    line('M34 -92L74 -116M64 -110l6 -14M64 -110l14 2', '#5b4032', 4.4),
    shape(ellipse(0, -40, 50, 43), '#f0f1ef', { tone: 'round' }),
    shape(ellipse(0, -96, 36, 32), '#f2f3f1', { tone: 'round' }),
    line('M-34 -92L-74 -112M-62 -106l-4 -14M-62 -106l-13 2', '#5b4032', 4.4),
    ...[-106, -92, -78].map((y) => mark(ellipse(8, y, 3.2), '#2f2b33')),
    shape(ellipse(0, -138, 26, 24), '#f5f5f2', { tone: 'round' }),
    shape(blob([-28, -122, 0, -115, 29, -123, 30, -113, 2, -104, -29, -112]), '#b8433c', { tone: 'bottom' }),
    shape(blob([-18, -112, -6, -108, -8, -82, -22, -84]), '#9c3833'),
    mark(ellipse(-4, -144, 3), '#2f2b33'),
    mark(ellipse(15, -144, 3), '#2f2b33'),
    shape(
      polygon([
        [6, -140],
        [8, -133],
        [38, -132],
      ]),
      '#dd8238',
    ),
    spoken && spoken !== 'closed'
      ? mark(ellipse(6, -124, ...LIPS[spoken]), '#2f2b33')
      : line('M-2 -127q9 5 17 -1', '#2f2b33', 2),
    shape(box(-21, -186, 42, 30, 3), '#34313d'),
    shape(box(-31, -160, 62, 7, 3), '#34313d'),
    mark(box(-21, -168, 42, 7), '#b8433c'),
  ],
  heads: [{ x: 0, y: -138, r: 25, mouth: { x: 6, y: -125 } }],
  height: 188,
  width: 130,
  foot: 98,
})
