import { randomUUID } from 'node:crypto'

import type { Whose } from '@/platform/slices/access-row'

import { RANKS, STORED_RANKS, type Rank } from '@/platform/kernel/rank'
import { startKadr, type Kadr } from '../kadr-process'
import { createTempFolder } from '../temp-folder'
import { waitFor } from '../wait-for'
import { createSecrets, type Secrets } from './secrets'

const PASSWORD = 'correct horse battery'
const JOB_MAX_MS = 90_000
const NO_LIMIT = '100000'

export interface PageStudio {
  /** Asks as a browser does that is signed in with that rank; redirects are not followed. */
  open(rank: Rank, path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** A stranger's pictures by how they are shown. */
  readonly ids: Readonly<Partial<Record<Whose, string>>>
  /** Of the stranger's unlisted picture: the token of its link, and the title that whoever has the link may read. */
  readonly link: { readonly token: string; readonly title: string }
  readonly secrets: Secrets
  stop(): Promise<void>
}

/** One browser of a running studio. */
const createBrowser = (url: string) => {
  let cookie = ''
  const open = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(url + path, { headers: { ...headers, cookie }, redirect: 'manual' })
  const send = async <Data>(method: string, path: string, body?: unknown): Promise<Data> => {
    const answer = await fetch(url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return (await answer.json()) as Data
  }
  const signIn = (email: string) => send('POST', '/api/users/login', { email, password: PASSWORD })
  return { open, send, signIn }
}

type Browser = ReturnType<typeof createBrowser>

const accountOf = (rank: string) => ({
  email: `${rank}-${randomUUID()}@kadr.test`,
  password: PASSWORD,
  name: rank,
  locale: 'en',
})

/** One account of each rank, made as a studio makes them, each in a browser of its own. */
const createPeople = async (kadr: Kadr): Promise<Record<Rank, Browser>> => {
  const people = Object.fromEntries(RANKS.map((rank) => [rank, createBrowser(kadr.url)])) as Record<
    Rank,
    Browser
  >
  const token = /setup\?token=([\w-]+)/.exec(kadr.output())?.[1]
  for (const rank of [...STORED_RANKS].reverse()) {
    const account = accountOf(rank)
    if (rank === 'super-admin')
      await people.guest.send('POST', '/api/v1/account/setup', { ...account, token })
    else await people['super-admin'].send('POST', '/api/users', { ...account, rank })
    await people[rank].signIn(account.email)
  }
  return people
}

interface Job {
  readonly data: { readonly id: string; readonly state: string; readonly results: { mediaId: string }[] }
}

const draw = async (owner: Browser, prompt: string): Promise<string[]> => {
  const order = { kind: 'image', prompt, count: 4 }
  const { data } = await owner.send<Job>('POST', '/api/v1/generation/jobs', order)
  const done = await waitFor(
    async () => {
      const now = await owner.send<Job>('GET', `/api/v1/generation/jobs/${data.id}`)
      return now.data.state === 'done' ? now.data : null
    },
    { timeoutMs: JOB_MAX_MS, intervalMs: 100 },
  )
  return done.results.map(({ mediaId }) => mediaId)
}

/** Four pictures of a stranger, each shown in another way, with words that only the stranger may read. */
const createStranger = async (kadr: Kadr, secrets: Secrets): Promise<Pick<PageStudio, 'ids' | 'link'>> => {
  const owner = createBrowser(kadr.url)
  const account = accountOf('stranger')
  await owner.send('POST', '/api/v1/account/register', account)
  await owner.signIn(account.email)
  secrets.keep('a stranger’s e-mail', account.email, ['admin', 'super-admin'])
  const prompt = `a fox ${secrets.keep('prompt', `prompt${randomUUID()}`)}`
  const [open = '', unlisted = '', hidden = '', binned = ''] = await draw(owner, prompt)
  const name = async (id: string, title: string) => {
    await owner.send('PATCH', `/api/v1/media/${id}`, { title })
    return title
  }
  const titles = await Promise.all(
    [unlisted, hidden, binned].map((id) => name(id, secrets.keep('title', `title${randomUUID()}`))),
  )
  for (const id of [unlisted, hidden, binned]) secrets.keep('id', id)
  await owner.send('PATCH', `/api/v1/media/${open}`, { title: 'Open', privacy: 'public' })
  const link = await owner.send<{ data: { token: string } }>('POST', `/api/v1/media/${unlisted}/link`, {})
  await owner.send('DELETE', `/api/v1/media/${binned}`)
  return {
    ids: { public: open, unlisted, private: hidden, binned },
    link: { token: link.data.token, title: `${unlisted} ${titles[0] ?? ''}` },
  }
}

/** The whole product from its build, with somebody of each rank and a stranger who owns things. */
export const startPageStudio = async (env: Readonly<Record<string, string>> = {}): Promise<PageStudio> => {
  const folder = await createTempFolder('page-walk')
  const kadr = await startKadr({
    dataDir: folder.path,
    env: { ...env, KADR_REQUESTS_PER_MINUTE_GUEST: NO_LIMIT, KADR_REQUESTS_PER_MINUTE_ADDRESS: NO_LIMIT },
  })
  const secrets = createSecrets()
  const people = await createPeople(kadr)
  const stranger = await createStranger(kadr, secrets)
  return {
    ...stranger,
    secrets,
    open: (rank, path, headers) => people[rank].open(path, headers),
    async stop() {
      await kadr.stop()
      await folder.remove()
    },
  }
}
