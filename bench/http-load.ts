import { Agent, request } from 'node:http'

import { quantile } from './measure'

/** Connections that ask at the same time, each again as soon as it is answered. */
const CONNECTIONS = 10

type Headers = Readonly<Record<string, string>>

const ask = (agent: Agent, url: string, headers?: Headers): Promise<string> =>
  new Promise((resolve, reject) => {
    const call = request(url, { agent, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(body) : reject(new Error(`${response.statusCode}: ${body}`)),
      )
    })
    call.on('error', reject).end()
  })

export interface Load {
  readonly perSecond: number
  /** Of single requests. */
  readonly ms: readonly number[]
}

/** One answer, to look at. */
export const askOnce = (url: string): Promise<string> => ask(new Agent(), url)

/** Asks for one address over and over for `durationMs`. Rejects at the first answer that is not 200. */
export const load = async (url: string, durationMs: number, headers?: Headers): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const start = performance.now()
  const ms: number[] = []
  const connection = async (): Promise<void> => {
    for (let at = performance.now(); at - start < durationMs; at = performance.now()) {
      await ask(agent, url, headers)
      ms.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  agent.destroy()
  return { perSecond: (ms.length * 1_000) / (performance.now() - start), ms }
}

/** Loads both in turn, so that a noisy moment hits both; the first round only warms up. */
export const compareLoads = async (
  rounds: number,
  subject: () => Promise<Load>,
  baseline: () => Promise<Load>,
) => {
  const pairs: { readonly own: Load; readonly other: Load }[] = []
  for (let round = -1; round < rounds; round += 1) {
    const [own, other] = [await subject(), await baseline()]
    if (round >= 0) pairs.push({ own, other })
  }
  const baselines = pairs.map(({ other }) => other.perSecond)
  return {
    perSecond: quantile(
      pairs.map(({ own }) => own.perSecond),
      0.5,
    ),
    baselinePerSecond: quantile(baselines, 0.5),
    /** Of the baseline: how noisy the run was. */
    spread: Math.max(...baselines) / Math.min(...baselines),
    /** How many times as fast the baseline is; median of the pairs. */
    ratio: quantile(
      pairs.map(({ own, other }) => other.perSecond / own.perSecond),
      0.5,
    ),
    /** Single requests of the subject. */
    ms: pairs.flatMap(({ own }) => own.ms),
  }
}
