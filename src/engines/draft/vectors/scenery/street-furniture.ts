import { mark, shape, type Drawing } from '../display-list'
import { box, polygon } from '../geometry'
import { LAMP_LIGHT } from './openings'

/** A street lamp of 430 cm. */
export const streetLamp = (isLit: boolean): Drawing => ({
  ops: [
    shape(box(-24, -16, 48, 18, 4), '#34343f'),
    shape(
      polygon([
        [-9, -10],
        [-5, -350],
        [5, -350],
        [9, -10],
      ]),
      '#34343f',
    ),
    shape(box(-15, -356, 30, 10, 3), '#34343f'),
    shape(
      polygon([
        [-20, -354],
        [-30, -420],
        [30, -420],
        [20, -354],
      ]),
      isLit ? '#ffdf9a' : '#c9d3d0',
      { tone: 'none', emissive: isLit ? 1 : 0.1 },
    ),
    shape(
      polygon([
        [-38, -418],
        [0, -452],
        [38, -418],
      ]),
      '#34343f',
    ),
  ],
  height: 452,
  width: 80,
  foot: 50,
  lights: isLit ? [{ x: 0, y: -386, radius: 300, colour: LAMP_LIGHT, strength: 0.62 }] : [],
})

/** A picket fence of about 460 cm. */
export const fence = (): Drawing => ({
  ops: [
    mark(box(-232, -74, 464, 11, 2), '#d9ccb4'),
    mark(box(-232, -36, 464, 11, 2), '#d9ccb4'),
    ...Array.from({ length: 11 }, (_, i) => {
      const x = -226 + i * 44
      return shape(
        polygon([
          [x, 0],
          [x, -92],
          [x + 11, -108],
          [x + 22, -92],
          [x + 22, 0],
        ]),
        '#ece2ce',
        { tone: 'side' },
      )
    }),
  ],
  height: 108,
  width: 470,
  foot: 460,
})

/** A stone bridge of about 560 cm over its own little stream. */
export const bridge = (): Drawing => ({
  ops: [
    shape('M-330 10Q0 -36 330 10Q0 34 -330 10Z', '#5b95a3', { tone: 'none', outline: false }),
    shape('M-290 0V-60Q0 -230 290 -60V0H180Q150 -120 0 -124Q-150 -120 -180 0Z', '#a89a88', {
      tone: 'bottom',
    }),
    shape('M-300 -56Q0 -236 300 -56V-84Q0 -268 -300 -84Z', '#b8ab98', { tone: 'side' }),
    ...[-200, -120, -40, 40, 120, 200].map((x) =>
      mark(box(x - 18, -110 - (1 - Math.abs(x) / 220) * 30, 36, 14, 3), '#8d8070', { opacity: 0.6 }),
    ),
  ],
  height: 180,
  width: 640,
  foot: 560,
})
