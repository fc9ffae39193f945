import sharp from 'sharp'

import { drawDraft } from '@/engines/draft/draw'

import { inTurn, quantile, report } from './measure'

const SIDE = 1_024
const ROUNDS = 20
const PROMPTS = [
  'lis i robot w nocnym lesie, śnieg',
  'a fox and two children in a forest at night',
  'dziewczynka z czerwonym parasolem w deszczu w mieście',
  'a castle on a hill at sunset, a dragon',
]

/** What any engine pays for a picture of this size with grain in it: encoding it. */
const encodeNoise = () =>
  sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer()

/** Prompt to PNG at 1024 × 1024, against encoding a grainy PNG of that size. Goal: p50 ≤ 400 ms. */
export const draft = async (): Promise<void> => {
  const { subjectMs, baselineMs } = await inTurn(
    ROUNDS,
    (round) =>
      drawDraft({
        prompt: PROMPTS[(round + PROMPTS.length) % PROMPTS.length] ?? '',
        width: SIDE,
        height: SIDE,
        seed: round + 2,
        style: 'book',
        mime: 'image/png',
      }),
    encodeNoise,
  )
  report(
    'draft',
    { 'p50 ms': { goal: 400, floor: 400 } },
    {
      pictures: ROUNDS,
      'p50 ms': quantile(subjectMs, 0.5),
      'p95 ms': quantile(subjectMs, 0.95),
      'baseline p50 ms': quantile(baselineMs, 0.5),
      ratio: quantile(subjectMs, 0.5) / quantile(baselineMs, 0.5),
    },
  )
}
