import { parseArgs, type ParseArgsConfig } from 'node:util'

import type { z } from 'zod'

/** The command line does not fit; `message` says how, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

const parse = (args: string[], options: Options) => {
  try {
    return parseArgs({ args, options: { ...options, json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node goes on to explain how to pass what nobody wanted to pass.
    throw new UsageError(message.split(/(?<=\.) |\n/)[0], { cause: error })
  }
}

/**
 * Parses options and checks them.
 *
 * @param words - whether the command takes words beside its options. Default false
 * @throws UsageError for unknown options, missing values, values that do not fit, and words nobody asked for
 */
export const readArguments = <Schema extends z.ZodType>(
  args: string[],
  options: Options,
  schema: Schema,
  { words = false }: { readonly words?: boolean } = {},
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
