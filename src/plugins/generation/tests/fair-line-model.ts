import type { MoveBody } from '../contract'

export interface ModelJob {
  readonly id: string
  readonly owner: string
  /** Pictures divided by the weight of the owner's rank. */
  readonly length: number
  start: number
  state: 'queued' | 'running' | 'done' | 'cancelled'
}

/** Start-time fair queueing as the books have it, over a list: what the SQL of the line must agree with. */
export const createLineModel = () => {
  // In the order in which they came, which breaks ties.
  const jobs: ModelJob[] = []

  const waiting = (): ModelJob[] =>
    jobs.filter(({ state }) => state === 'queued').sort((a, b) => a.start - b.start)
  const lineTime = (): number =>
    Math.max(
      0,
      ...jobs.filter(({ state }) => state === 'running' || state === 'done').map(({ start }) => start),
    )
  const find = (id: string): ModelJob => {
    const job = jobs.find((one) => one.id === id)
    if (!job) throw new Error(`no job ${id}`)
    return job
  }
  const ownWaiting = (owner: string): ModelJob[] => waiting().filter((job) => job.owner === owner)

  /** One behind the other from `base` on; from the second on, none before the time of the line. */
  const pack = (line: readonly ModelJob[], base: number): void => {
    const time = lineTime()
    let start = base
    for (const job of line) {
      job.start = start
      start = Math.max(start + job.length, time)
    }
  }

  return {
    waiting: () => waiting().map(({ id }) => id),
    submit(id: string, owner: string, length: number): void {
      const own = jobs.filter((job) => job.owner === owner && job.state !== 'cancelled')
      const last = own.reduce<ModelJob | null>((a, b) => (a && a.start >= b.start ? a : b), null)
      const start = Math.max(lineTime(), last ? last.start + last.length : 0)
      jobs.push({ id, owner, length, start, state: 'queued' })
    },
    claim(): string | null {
      const [next] = waiting()
      if (next) next.state = 'running'
      return next?.id ?? null
    },
    finish: (id: string) => void (find(id).state = 'done'),
    release: (id: string) => void (find(id).state = 'queued'),
    cancel(id: string): void {
      const job = find(id)
      const wasWaiting = job.state === 'queued'
      job.state = 'cancelled'
      const line = ownWaiting(job.owner)
      if (wasWaiting && line[0]) pack(line, Math.min(line[0].start, job.start))
    },
    move(id: string, to: MoveBody['to']): void {
      const job = find(id)
      const line = ownWaiting(job.owner)
      const base = line[0]?.start ?? 0
      const at = line.indexOf(job)
      const target = { first: 0, earlier: at - 1, later: at + 1, last: line.length - 1 }[to]
      line.splice(at, 1)
      line.splice(Math.max(0, target), 0, job)
      pack(line, base)
    },
  }
}
