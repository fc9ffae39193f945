import { randomUUID } from 'node:crypto'

import { compareLoads, load } from './http-load'
import { report } from './measure'
import { startProductionStudio } from './production-studio'
import { seedMedia } from './seed-media'
import { signIn } from './statements'

const PICTURES = 1_000
const ROUNDS = 15
const ROUND_MS = 1_000

/** A guest with work of their own: what they ask is answered to them alone, as to somebody signed in. */
const drawAsGuest = async (url: string): Promise<Record<string, string>> => {
  const answer = await fetch(`${url}/api/v1/generation/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ kind: 'image', prompt: 'a fox', width: 64, height: 64 }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`A guest got no cookie: ${answer.status}`)
  return { cookie }
}

/** The same public page asked for by somebody signed in and by a guest with work, in turn: goal ≤ 1.03, floor 1.1. */
export const signedIn = async (): Promise<void> => {
  const studio = await startProductionStudio()
  try {
    await seedMedia(studio.database, PICTURES)
    const url = `${studio.kadr.url}/api/v1/media?scope=public`
    const person = await signIn(studio.kadr.url)
    const guest = await drawAsGuest(studio.kadr.url)
    const both = await compareLoads(
      ROUNDS,
      () => load(url, ROUND_MS, person),
      () => load(url, ROUND_MS, guest),
    )
    report(
      'signed-in',
      { ratio: { goal: 1.03, floor: 1.1 } },
      {
        'requests per s': both.perSecond,
        'guest’s per s': both.baselinePerSecond,
        'baseline max/min': both.spread,
        ratio: both.ratio,
      },
    )
  } finally {
    await studio.stop()
  }
}
