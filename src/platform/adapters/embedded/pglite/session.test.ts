import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type RawDatabase, createSession } from './session'

/** Notes every message; `B` opens a transaction, `C` and ROLLBACK end it. */
const createFakeDatabase = () => {
  const log: string[] = []
  let isInTransaction = false
  const db: RawDatabase = {
    async execProtocolRawStream(message, { onRawData }) {
      const text = Buffer.from(message).toString()
      if (text === 'BOOM') throw new Error('engine is broken')
      if (text.startsWith('B')) isInTransaction = true
      if (text.startsWith('C') || text.includes('ROLLBACK')) isInTransaction = false
      log.push(text.includes('ROLLBACK') ? 'ROLLBACK' : text)
      onRawData(message)
    },
    isInTransaction: () => isInTransaction,
  }
  return { db, log }
}

const setup = (maxHoldMs?: number) => {
  const { db, log } = createFakeDatabase()
  const fatal: unknown[] = []
  const stuck: object[] = []
  const session = createSession({
    db,
    maxHoldMs,
    onFatal: (error) => fatal.push(error),
    onStuck: (owner) => stuck.push(owner),
  })
  const run = (owner: object, texts: readonly string[], isUnfinished = false) =>
    session.run({ owner, messages: texts.map((text) => Buffer.from(text)), isUnfinished })
  return { session, run, log, fatal, stuck }
}
const [anna, bert] = [{ name: 'anna' }, { name: 'bert' }]

describe('session', () => {
  it('runs the messages of a turn together and gives each owner its own answer', async () => {
    const { run, log } = setup()
    const answers = await Promise.all([run(anna, ['p1', 'b1', 's1']), run(bert, ['p2', 'b2', 's2'])])
    expect(log).toEqual(['p1', 'b1', 's1', 'p2', 'b2', 's2'])
    expect(answers.map(String)).toEqual(['p1b1s1', 'p2b2s2'])
  })

  it('keeps everybody else out of a transaction until its end', async () => {
    const { run, log } = setup()
    await run(anna, ['B'])
    const waiting = run(bert, ['x'])
    await delay(10)
    await run(anna, ['a'])
    await run(anna, ['C'])
    await waiting
    expect(log).toEqual(['B', 'a', 'C', 'x'])
  })

  it('keeps everybody else out of a half-sent extended query', async () => {
    const { run, log } = setup()
    await run(anna, ['parse'], true)
    const waiting = run(bert, ['x'])
    await run(anna, ['sync'])
    await waiting
    expect(log).toEqual(['parse', 'sync', 'x'])
  })

  it('rolls back what a vanished owner left open, and drops its waiting turns', async () => {
    const { session, run, log } = setup()
    await run(anna, ['B'])
    const waiting = run(bert, ['x'])
    session.release(anna)
    expect(String(await waiting)).toBe('x')
    expect(log.filter((text) => text !== 'S\0\0\0\u0004')).toEqual(['B', 'ROLLBACK', 'x'])
  })

  it('rolls back when the owner vanishes while its turn runs', async () => {
    const { session, run, log } = setup()
    const opening = run(anna, ['B'])
    const dropped = run(anna, ['a'])
    session.release(anna)
    expect(await dropped).toBeNull()
    await Promise.all([opening, run(bert, ['x'])])
    expect(log).not.toContain('a')
    expect(log.slice(-2)).toEqual(['ROLLBACK', 'x'])
  })

  it('names an owner that holds a transaction and falls silent', async () => {
    const { session, run, stuck } = setup(30)
    await run(bert, ['x'])
    await delay(60)
    expect(stuck).toEqual([])
    await run(anna, ['B'])
    await delay(60)
    expect(stuck).toEqual([anna])
    session.release(anna)
  })

  it('reports an engine that throws', async () => {
    const { run, fatal, session } = setup()
    void run(anna, ['BOOM'])
    await session.settled()
    expect(fatal.map(String)).toEqual(['Error: engine is broken'])
  })
})
