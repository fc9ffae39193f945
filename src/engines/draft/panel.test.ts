import { describe, expect, it } from 'vitest'

import { createCharacter } from './create-character'
import { drawDraft, drawScene, type DraftPicture, type DraftRequest } from './draw'
import type { FigureSpec, LookSpec, SceneSpec } from './spec'

const SIZE = 128

const ola = createCharacter({ id: 'ola', name: 'Ola', description: 'dziewczynka z rudymi włosami', seed: 7 })
const jan = createCharacter({ id: 'jan', name: 'Jan', description: 'starzec z białą brodą', seed: 7 })
const rudy = createCharacter({ id: 'rudy', name: 'Rudy', description: 'lis', seed: 7 })
const cast = [ola, jan, rudy]

const draw = (prompt: string, rest: Partial<DraftRequest> = {}): Promise<DraftPicture> =>
  drawDraft({
    prompt,
    width: SIZE,
    height: SIZE,
    seed: 7,
    style: 'book',
    mime: 'image/png',
    locale: 'pl',
    cast,
    ...rest,
  })

const PROMPTS = [
  'Ola w lesie',
  'Ola i Jan w parku',
  'Rudy i Ola na plaży',
  'Ola, Jan i Rudy w mieście',
  'Ola biegnie przez las',
  'Ola siedzi na ławce w parku',
  'Ola jedzie na koniu',
  'Jan z parasolem w górach, deszcz',
  'Ola śpi w łóżku',
] as const

const SHOTS = ['wide', 'medium', 'close'] as const

const FRAMES = [
  [96, 96],
  [192, 64],
  [64, 160],
] as const

const CASES = PROMPTS.flatMap((prompt) =>
  SHOTS.flatMap((shot) => FRAMES.map(([width, height]) => ({ prompt, shot, width, height }))),
)

const faults = async (
  cases: readonly Partial<DraftRequest>[],
  check: (picture: DraftPicture, request: Partial<DraftRequest>) => string[],
): Promise<string[]> => {
  const found: string[] = []
  for (const request of cases) {
    const picture = await draw(request.prompt ?? '', request)
    const at = `${request.prompt ?? ''} ${request.shot ?? ''} ${request.width ?? 0}×${request.height ?? 0}`
    found.push(...check(picture, request).map((fault) => `${at}: ${fault}`))
  }
  return found
}

/** The head as a box in shares of the picture; r is a share of the height. */
const boxOf = (
  { head: { x, y, r } }: DraftPicture['figures'][number],
  aspect: number,
): { left: number; right: number; top: number; bottom: number } => ({
  left: x - r / aspect,
  right: x + r / aspect,
  top: y - r,
  bottom: y + r,
})

describe('cameras', () => {
  it('keep every head whole and leave room for balloons that covers none', async () => {
    const found = await faults(CASES, ({ figures, free }, { width = 1, height = 1 }) => {
      const boxes = figures.map((figure) => boxOf(figure, width / height))
      const cut = boxes.filter((b) => b.left < 0 || b.right > 1 || b.top < 0 || b.bottom > 1)
      const covered = free.filter((room) =>
        boxes.some(
          (b) =>
            room.x < b.right &&
            b.left < room.x + room.width &&
            room.y < b.bottom &&
            b.top < room.y + room.height,
        ),
      )
      const areas = free.map((room) => room.width * room.height)
      return [
        ...cut.map(() => 'a head is cut'),
        ...covered.map(() => 'a room covers a head'),
        ...(areas.length > 4 || areas.some((a, i) => a > (areas[i - 1] ?? 1)) ? ['rooms out of order'] : []),
        ...((areas[0] ?? 0) < 0.1 ? ['no room for a balloon'] : []),
      ]
    })
    expect(found).toEqual([])
  })

  it('keep the upper fifth free of heads in wide and medium shots', async () => {
    const cases = PROMPTS.flatMap((prompt) => (['wide', 'medium'] as const).map((shot) => ({ prompt, shot })))
    const found = await faults(cases, ({ figures }) =>
      figures.filter(({ head }) => head.y - head.r < 0.22).map(() => 'a head is too high'),
    )
    expect(found).toEqual([])
  })

  it('fill a close-up with the face, its eyes in the upper part', async () => {
    const { figures } = await draw('Jan w górach', { shot: 'close' })
    expect(figures[0]?.head.r).toBeGreaterThan(0.17)
    expect(figures[0]?.head.y).toBeLessThan(0.4)
  })

  it('let figures of one picture face each other', async () => {
    for (const shot of SHOTS) {
      const [left, right] = (await draw('Ola i Jan w parku', { shot })).figures
      expect([left?.facing, right?.facing]).toEqual(['right', 'left'])
      expect(left?.head.x).toBeLessThan(right?.head.x ?? 0)
    }
  })
})

const tinted = (spec: SceneSpec, owner: number): SceneSpec => {
  const paint: LookSpec = { skin: '#20c040', hair: '#20c040', hatColour: '#20c040', colour: '#20c040' }
  const figures = spec.figures.map((figure, i): FigureSpec =>
    i === owner ? { ...figure, look: { ...figure.look, ...paint } } : figure,
  )
  return { ...spec, figures }
}

/** Share of the pixels within 0.8 r of the head that change when the figure's skin, hair or fur is painted over. */
const shareOfHead = (
  a: Uint8Array,
  b: Uint8Array,
  { x, y, r }: { x: number; y: number; r: number },
): number => {
  let inside = 0
  let changed = 0
  for (let py = 0; py < SIZE; py++)
    for (let px = 0; px < SIZE; px++) {
      if (Math.hypot(px + 0.5 - x * SIZE, py + 0.5 - y * SIZE) > 0.8 * r * SIZE) continue
      const at = (py * SIZE + px) * 3
      const difference = [0, 1, 2].reduce((sum, c) => sum + Math.abs((a[at + c] ?? 0) - (b[at + c] ?? 0)), 0)
      inside++
      if (difference > 24) changed++
    }
  return changed / Math.max(1, inside)
}

describe('figures', () => {
  it.each([
    'Ola i Jan w parku',
    'Rudy na łące',
    'Ola biegnie przez las',
    'Ola śpi w łóżku',
    'Ola siedzi na ławce',
  ])('have their heads where they are drawn: %s', async (prompt) => {
    for (const shot of SHOTS) {
      const { spec, figures } = await draw(prompt, { shot })
      const frame = { width: SIZE, height: SIZE, seed: 7, style: 'book' } as const
      const plain = await drawScene(spec, frame)
      for (const [i, { head }] of figures.entries()) {
        const share = shareOfHead(plain, await drawScene(tinted(spec, i), frame), head)
        expect(share, `${shot} ${i}`).toBeGreaterThan(0.88)
      }
    }
  })

  it('have a mouth inside the head or at its edge, on the side they face', async () => {
    const { figures } = await draw('Ola, Jan i Rudy w parku', { shot: 'medium' })
    for (const { head, mouth, facing } of figures) {
      expect(Math.hypot(mouth.x - head.x, mouth.y - head.y)).toBeLessThan(head.r * 1.1)
      expect(Math.sign(mouth.x - head.x)).toBe(facing === 'right' ? 1 : -1)
    }
  })
})

describe('cast', () => {
  it('puts whom it must into the picture, once', async () => {
    const named = await draw('Ola w lesie', { must: ['ola', 'jan'] })
    expect(named.figures.map((f) => f.character)).toEqual(['ola', 'jan'])
    const nameless = await draw('dziewczynka w lesie', { must: ['ola'] })
    expect(nameless.figures.map((f) => f.character)).toEqual(['ola'])
  })

  it('gives a character the same look in every panel', async () => {
    const prompts = ['Ola w lesie', 'Jan i Ola, zima', 'Ola jako ostatnia, kot i Ola']
    const looks = await Promise.all(
      prompts.map(async (p) => (await draw(p)).spec.figures.find((f) => f.character === 'ola')?.look),
    )
    for (const look of looks) expect(look).toEqual(ola.look)
  })

  it('draws every mouth in another way, on people, animals and robots', async () => {
    const robo = createCharacter({ id: 'robo', name: 'Robot', seed: 7 })
    for (const member of [ola, rudy, robo]) {
      const pictures = await Promise.all(
        (['closed', 'talk', 'shout', 'whisper'] as const).map(async (mouth) => {
          const acting = [{ character: member.id, mouth }]
          const { bytes } = await draw(`${member.name} na łące`, { cast: [member], shot: 'close', acting })
          return Buffer.from(bytes).toString('base64')
        }),
      )
      expect(new Set(pictures).size).toBe(4)
    }
  })

  it('overrides shot and feeling, and passes over who is not there', async () => {
    const { spec } = await draw('Ola w lesie, panorama', {
      shot: 'close',
      acting: [
        { character: 'ola', mouth: 'shout', emotion: 'anger' },
        { character: 'jan', mouth: 'talk' },
      ],
    })
    expect(spec.shot).toBe('close')
    expect(spec.figures).toHaveLength(1)
    expect(spec.figures[0]).toMatchObject({ mouth: 'shout', emotion: 'anger' })
  })
})
