import { door } from './openings'
import { group, line, mark, shape, type Drawing, type Op } from '../display-list'
import { box, ellipse, polygon } from '../geometry'

export const windmill = (isSnowy: boolean): Drawing => {
  const sail = (angle: number): Op =>
    group(
      [
        line('M0 0V-330', '#6b4a36', 12),
        shape(
          polygon([
            [8, -60],
            [76, -70],
            [70, -326],
            [8, -330],
          ]),
          '#efe6d2',
          { tone: 'soft' },
        ),
        line('M8 -130h66M8 -200h64M8 -266h62', '#8a6a50', 4),
      ],
      { rotate: angle },
    )
  return {
    ops: [
      shape(
        polygon([
          [-150, 0],
          [-92, -500],
          [92, -500],
          [150, 0],
        ]),
        '#e0d2b6',
        { tone: 'side' },
      ),
      shape('M-108 -492Q0 -680 108 -492Z', isSnowy ? '#eef1f2' : '#8c5145', { tone: 'round' }),
      ...door(0, 84, 150, '#6b4436'),
      mark(box(-24, -330, 48, 60, 6), '#4a4e66'),
      ...[24, 114, 204, 294].map(sail).map((op) => group([op], { y: -520 })),
      shape(ellipse(0, -520, 20), '#5b4032', { tone: 'round' }),
    ],
    height: 860,
    width: 620,
    foot: 300,
  }
}
