import { expect, it } from 'vitest'
import { z } from 'zod'

import { readArguments, UsageError } from './arguments'

const Options = z.object({ seed: z.coerce.number().min(0).default(7), json: z.boolean().default(false) })
const read = (args: string[], words = false) =>
  readArguments(args, { options: { seed: { type: 'string' } }, schema: Options, words })

it('reads options and words, with defaults, and --json everywhere', () => {
  expect(read(['a fox', '--json', 'asleep'], true)).toEqual({
    values: { seed: 7, json: true },
    positionals: ['a fox', 'asleep'],
  })
})

it.each([
  ['an unknown option', ['--sed', '1'], "Unknown option '--sed'."],
  ['a value that does not fit', ['--seed', 'x'], '--seed: '],
  ['words nobody asked for', ['again', 'and', 'again'], 'Not understood: again and again'],
  ['a missing value', ['--seed'], '--seed: its value is missing; write it as --seed=VALUE'],
  ['an option for a value', ['--seed', '--json'], '--seed: its value is missing; write it as --seed=VALUE'],
])('refuses %s in one line', (_what, args, part) => {
  expect(() => read(args)).toThrow(UsageError)
  expect(() => read(args)).toThrow(part)
  expect(() => read(args)).toThrow(/^[^\n]+$/)
})
