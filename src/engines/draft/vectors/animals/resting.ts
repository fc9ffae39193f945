import { tail } from './tails'
import { neckAndMane, head, headOfAnimal } from './heads'
import { coat, wool } from './coats'
import { lighten, mix } from '../colour'
import { group, mark, shape, type Drawing, type Op } from '../display-list'
import { blob, tube, type Point } from '../geometry'
import type { Build } from './build'
import type { BreedId } from './data/breeds'
import { paw } from './legs'

export const sitting = (b: Build, id: BreedId, isAsleep: boolean): Drawing => {
  const { breed, H, L } = b
  const w = breed.bone * H
  const top = -H * (0.98 + breed.girth * 0.1)
  const body = blob([
    -L * 0.34,
    -H * 0.02,
    -L * 0.46,
    -H * 0.26,
    -L * 0.36,
    -H * 0.58,
    -L * 0.1,
    -H * 0.86,
    L * 0.1,
    top,
    L * 0.28,
    top + H * 0.1,
    L * 0.34,
    -H * 0.66,
    L * 0.26,
    -H * 0.3,
    L * 0.12,
    -H * 0.05,
    -L * 0.1,
    0,
  ])
  const headAt: Point = [
    L * 0.16 + breed.neck[0] * H * 0.5,
    top - breed.neck[1] * H * 0.45 - breed.head * H * 0.42,
  ]
  const R = breed.head * H
  const sock = breed.sock ?? b.fur
  const front = (x: number, isFar: boolean): Op[] => {
    const colour = isFar ? b.dark : b.fur
    return [
      shape(
        tube(
          [
            [x - H * 0.03, -H * 0.62],
            [x, -H * 0.3],
            [x + H * 0.01, -w * 0.4],
          ],
          [w * 1.7, w * 1.2, w * 1.05],
        ),
        colour,
      ),
      ...(breed.sock
        ? [
            mark(
              tube(
                [
                  [x, -H * 0.24],
                  [x + H * 0.01, -w * 0.4],
                ],
                [w * 1.16, w * 1.08],
              ),
              isFar ? mix(sock, '#1f1633', 0.2) : sock,
              { tone: 'side' },
            ),
          ]
        : []),
      paw(b, x + H * 0.01, 0, isFar ? mix(sock, '#1f1633', 0.2) : sock),
    ]
  }
  const ops = [
    ...tail(b, [-L * 0.36, -H * 0.1], true),
    ...front(L * 0.27, true),
    shape(body, b.fur, { tone: 'side' }),
    ...coat(b, body, -H * 0.7, true),
    shape(
      blob([
        -L * 0.3,
        -H * 0.4,
        -L * 0.02,
        -H * 0.42,
        L * 0.12,
        -H * 0.18,
        L * 0.04,
        -H * 0.02,
        -L * 0.26,
        0,
        -L * 0.4,
        -H * 0.18,
      ]),
      lighten(b.fur, 0.012),
      { tone: 'round', outline: false },
    ),
    paw(b, L * 0.08, 0, sock),
    ...front(L * 0.2, false),
    ...neckAndMane(
      b,
      [L * 0.12, top + H * 0.26],
      [headAt[0] - R * 0.1, headAt[1] + R * 0.3],
      H * 0.5,
      R * 1.3,
    ),
    group(head(b, id, isAsleep), { x: headAt[0], y: headAt[1] }),
  ]
  return {
    ops,
    height: -headAt[1] + R * 1.3,
    width: L * 0.9 + H * 0.5,
    foot: L * 0.8,
    heads: [headOfAnimal(b, { x: headAt[0], y: headAt[1] })],
  }
}

export const lying = (b: Build, id: BreedId): Drawing => {
  const { breed, H, L } = b
  const g = H * Math.max(0.46, breed.girth * 0.9)
  const R = breed.head * H
  const place = { x: L * 0.46 + R * 0.3, y: -R * 0.94, rotate: breed.headKind === 'profile' ? 20 : 6 }
  const body = blob([
    -L * 0.56,
    -g * 0.3,
    -L * 0.46,
    -g * 0.86,
    -L * 0.1,
    -g,
    L * 0.24,
    -g * 0.9,
    L * 0.46,
    -g * 0.5,
    L * 0.46,
    0,
    0,
    0,
    -L * 0.5,
    0,
  ])
  const ops = [
    ...(breed.isWoolly
      ? [group(wool(b), { y: H * breed.leg * 0.86 })]
      : [
          shape(body, b.fur, { tone: 'bottom' }),
          ...coat({ ...b, breed: { ...breed, belly: b.fur } }, body, -g, false),
        ]),
    shape(
      blob([-L * 0.5, -g * 0.5, -L * 0.26, -g * 0.72, -L * 0.08, -g * 0.34, -L * 0.14, 0, -L * 0.46, 0]),
      lighten(b.fur, 0.012),
      { tone: 'round', outline: false },
    ),
    ...tail(b, [-L * 0.5, -g * 0.22], true),
    shape(
      tube(
        [
          [L * 0.2, -g * 0.2],
          [L * 0.62, -H * 0.05],
        ],
        [breed.bone * H * 1.6, breed.bone * H * 1.1],
      ),
      breed.sock ?? b.fur,
      { tone: 'bottom' },
    ),
    group(head(b, id, true), place),
  ]
  return {
    ops,
    height: Math.max(g, R * 2),
    width: L * 1.4,
    foot: L * 1.2,
    heads: [headOfAnimal(b, place)],
  }
}
