import { compareLoads, load } from './http-load'
import { report } from './measure'
import { startProductionStudio } from './production-studio'
import { seedMedia } from './seed-media'
import { signIn } from './statements'

const PICTURES = 1_000
const ROUNDS = 15
const ROUND_MS = 1_000

/** The same public page asked for by somebody signed in and by a stranger, in turn: goal ≤ 1.03, floor 1.1. */
export const signedIn = async (): Promise<void> => {
  const studio = await startProductionStudio()
  try {
    await seedMedia(studio.database, PICTURES)
    const url = `${studio.kadr.url}/api/v1/media?scope=public`
    const headers = await signIn(studio.kadr.url)
    const both = await compareLoads(
      ROUNDS,
      () => load(url, ROUND_MS, headers),
      () => load(url, ROUND_MS),
    )
    report(
      'signed-in',
      { ratio: { goal: 1.03, floor: 1.1 } },
      {
        'requests per s': both.perSecond,
        'stranger’s per s': both.baselinePerSecond,
        'baseline max/min': both.spread,
        ratio: both.ratio,
      },
    )
  } finally {
    await studio.stop()
  }
}
