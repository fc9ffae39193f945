import { parseArgs, type ParseArgsConfig } from 'node:util'

import type { z } from 'zod'

/** The command line does not fit; `message` says how, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** What one command takes, beside `--json`, which all of them take. */
export interface Arguments<Schema extends z.ZodType = z.ZodType> {
  readonly options: Options
  readonly schema: Schema
  /** Whether the command takes words beside its options. Default false */
  readonly words?: boolean
}

const isOption = (argument: string): boolean => /^--[^-]/.test(argument)

/**
 * Joins an option with its value, so that `--seed -1` is read as what it says: Node takes whatever begins with a dash for the next
 * option. Two dashes and a letter still are one.
 *
 * @throws UsageError when an option that needs a value has none
 */
const joinValues = (args: readonly string[], options: Options): string[] => {
  const end = args.indexOf('--')
  const own = end === -1 ? args : args.slice(0, end)
  const joined: string[] = []
  for (let at = 0; at < own.length; at += 1) {
    const argument = own[at] ?? ''
    const takesValue = argument.startsWith('--') && options[argument.slice(2)]?.type === 'string'
    const value = own[at + 1]
    if (takesValue && (value === undefined || isOption(value)))
      throw new UsageError(`${argument}: its value is missing; write it as ${argument}=VALUE`)
    joined.push(takesValue ? `${argument}=${value}` : argument)
    if (takesValue) at += 1
  }
  return [...joined, ...args.slice(own.length)]
}

const parse = (args: readonly string[], options: Options) => {
  const joined = joinValues(args, options)
  try {
    return parseArgs({
      args: joined,
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node goes on to explain how to pass what nobody wanted to pass.
    throw new UsageError(message.split(/(?<=\.) |\n/)[0], { cause: error })
  }
}

/**
 * Parses options and checks them.
 *
 * @throws UsageError for unknown options, missing values, values that do not fit, and words nobody asked for
 */
export const readArguments = <Schema extends z.ZodType>(
  args: readonly string[],
  { options, schema, words = false }: Arguments<Schema>,
): { values: z.output<Schema>; positionals: string[] } => {
  const { values, positionals } = parse(args, options)
  if (!words && positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`)
  const checked = schema.safeParse(values)
  if (!checked.success) {
    const faults = checked.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
    throw new UsageError(faults.join('; '), { cause: checked.error })
  }
  return { values: checked.data, positionals }
}
