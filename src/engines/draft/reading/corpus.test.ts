import { describe, expect, it } from 'vitest'
import { CORPUS } from './corpus'
import { readPrompt } from './read-prompt'

const thingsIn = (prompt: string): string[] => {
  const { figures, things } = readPrompt(prompt).spec
  return [
    ...figures.flatMap((f) => [f.id, ...f.wears.map((w) => w.id), ...(f.holds ? [f.holds.id] : [])]),
    ...things.flatMap((t) => Array.from({ length: t.count }, () => t.id)),
  ]
}

const settingOf = (prompt: string): string[] => {
  const { place, time, weather } = readPrompt(prompt).spec
  return [place, time, ...(weather ? [weather] : [])]
}

const missing = (expected: string, found: readonly string[]): string[] => {
  const left = [...found]
  return expected.split(' ').filter((id) => {
    if (id === '') return false
    const at = left.indexOf(id)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const share = (column: 1 | 2, find: (prompt: string) => string[]): { share: number; missed: string[] } => {
  let wanted = 0
  const missed: string[] = []
  for (const row of CORPUS) {
    wanted += row[column].split(' ').filter(Boolean).length
    for (const id of missing(row[column], find(row[0]))) missed.push(`${id} ← ${row[0]}`)
  }
  return { share: 1 - missed.length / wanted, missed }
}

describe('the labelled corpus', () => {
  it('has at least 60 prompts in two languages', () => expect(CORPUS.length).toBeGreaterThanOrEqual(60))

  it('has nine of ten named things in its scenes', () => {
    const things = share(1, thingsIn)
    expect(things.share, things.missed.join('\n')).toBeGreaterThanOrEqual(0.93)
  })

  it('has the named place, time and weather', () => {
    const settings = share(2, settingOf)
    expect(settings.share, settings.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
