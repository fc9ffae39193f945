import { readScript } from '@/plugins/comics/script/read-script'

import { inTurn, quantile, report } from './measure'

const ROUNDS = 9
/** Letters of the short text; the long one has eight times as many, where work that grows with the square takes 64 times as long. */
const SIZE = 60_000
const TIMES = 8

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: Math.ceil(count) }, (_, index) => make(index)).join('\n')

/** Texts that a reader could trip over, by their length. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  comic: (size) => repeat(size / 40, (index) => `KADR 1 Ola idzie.\nOLA: Numer ${index}.`),
  prose: (size) => 'Ola idzie do lasu. '.repeat(size / 20),
  fountain: (size) => `INT. LAS\n\n${'Ola idzie.\n\nOLA\nHej.\n\n'.repeat(size / 20)}`,
  names: (size) => `STRONA 1\nKADR 1 ${repeat(size / 10, (index) => `@Lis${index}`)}`,
  'one letter': (size) => 'a'.repeat(size),
  brackets: (size) => `KADR 1 ${'['.repeat(size)}`,
  parentheses: (size) => `OLA ${'(a'.repeat(size / 2)}`,
  quotes: (size) => '„a “b "c '.repeat(size / 8),
  dots: (size) => '.'.repeat(size),
  dashes: (size) => '– a '.repeat(size / 4),
  capitals: (size) => 'A '.repeat(size / 2),
  spaces: (size) => `x${' '.repeat(size)}x`,
  'blank lines': (size) => '\r\n'.repeat(size / 2),
}

const growthOf = async (make: (size: number) => string): Promise<number> => {
  const [short, long] = [make(SIZE), make(SIZE * TIMES)]
  const read = (text: string) => () => Promise.resolve(readScript(text))
  const { subjectMs, baselineMs } = await inTurn(ROUNDS, read(long), read(short))
  return quantile(subjectMs, 0.5) / quantile(baselineMs, 0.5)
}

/** How many times longer a script takes that is eight times as long: goal ≤ 12, floor 24. */
export const script = async (): Promise<void> => {
  const figures: Record<string, number> = {}
  for (const [name, make] of Object.entries(TEXTS)) figures[name] = await growthOf(make)
  const bars = Object.fromEntries(Object.keys(TEXTS).map((name) => [name, { goal: 12, floor: 24 }]))
  report('script', bars, figures)
}
